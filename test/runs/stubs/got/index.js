// As much of got's surface as the samples call, written for them: `extend` with `prefixUrl`, and the verbs' `json()`.
function instance(defaults) {
  const send = (method) => (path, given = {}) => {
    const { prefixUrl, json } = { ...defaults, ...given };
    const url = prefixUrl ? `${String(prefixUrl).replace(/\/+$/, '')}/${path}` : path;
    const answer = fetch(url, { method, headers: { 'content-type': 'application/json' }, body: json === undefined ? undefined : JSON.stringify(json) });
    return { json: async () => (await answer).json() };
  };
  return { defaults: { options: defaults }, get: send('GET'), post: send('POST'), extend: (more) => instance({ ...defaults, ...more }) };
}

export const got = instance({});
export default got;
