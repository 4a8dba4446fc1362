// As much of request's surface as the programs call, written for them: options or a URL, a callback, defaults.
const defaulted = (defaults) => {
  const send = (method) => (first, second, third) => {
    const given = typeof first === 'string' ? { uri: first, ...(typeof second === 'object' ? second : {}) } : first;
    const callback = [first, second, third].find((one) => typeof one === 'function');
    const { baseUrl = '', qs, form, json, body, headers, ...options } = { ...defaults, ...given };
    const url = new URL(baseUrl + (options.url ?? options.uri));
    for (const [key, value] of Object.entries(qs ?? {})) url.searchParams.set(key, String(value));
    const isJson = json !== undefined && json !== false;
    const value = form ?? (typeof json === 'object' ? json : body);
    const text = value === undefined || typeof value === 'string' ? value : isJson ? JSON.stringify(value) : String(new URLSearchParams(value));
    const kind = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
    fetch(url, { method: method ?? options.method ?? 'GET', headers: { 'content-type': kind, ...headers }, body: text })
      .then(async (response) => {
        const answer = await response.text();
        callback?.(null, { statusCode: response.status }, isJson ? JSON.parse(answer) : answer);
      })
      .catch((error) => callback?.(error));
  };
  return Object.assign(send(null), { get: send('GET'), post: send('POST'), defaults: (more) => defaulted({ ...defaults, ...more }) });
};

module.exports = defaulted({});
