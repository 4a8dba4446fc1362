// As much of ky's surface as the programs call, written for them: instances with a prefix and hooks before the request.
function instance(defaults) {
  const send = async (input, options = {}) => {
    const { prefixUrl, json, headers, method = 'GET', body, hooks, searchParams } = { ...defaults, ...options };
    const url = new URL(prefixUrl ? `${String(prefixUrl).replace(/\/+$/, '')}/${input}` : input);
    for (const [key, value] of Object.entries(searchParams ?? {})) url.searchParams.set(key, String(value));
    const kind = json === undefined ? {} : { 'content-type': 'application/json' };
    let request = new Request(url, { method, headers: { ...kind, ...headers }, body: json === undefined ? body : JSON.stringify(json) });
    for (const hook of hooks?.beforeRequest ?? []) request = (await hook(request, options)) ?? request;
    return fetch(request);
  };
  const call = (input, options) => {
    const answer = send(input, options);
    return Object.assign(answer, { json: async () => (await answer).json(), text: async () => (await answer).text() });
  };
  const verbs = { get: 'GET', post: 'POST', put: 'PUT' };
  for (const [verb, method] of Object.entries(verbs)) call[verb] = (input, options) => call(input, { ...options, method });
  call.create = (more) => instance(more);
  call.extend = (more) => instance({ ...defaults, ...more });
  return call;
}

export default instance({});
