// As much of got's surface as the samples call, written for them: `extend` with `prefixUrl`, and the verbs' `json()`.
function instance(defaults) {
  const send = (method) => (path, given = {}) => {
    const { prefixUrl, json, form, body = form && new URLSearchParams(form), headers } = { ...defaults, ...given };
    const url = prefixUrl ? `${String(prefixUrl).replace(/\/+$/, '')}/${path}` : path;
    const sent = json === undefined ? { headers, body } : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
    const answer = fetch(url, { method, ...sent });
    return { json: async () => (await answer).json() };
  };
  return { defaults: { options: defaults }, get: send('GET'), post: send('POST'), extend: (more) => instance({ ...defaults, ...more }) };
}

export const got = instance({});
export default got;
