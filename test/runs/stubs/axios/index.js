// As much of axios' surface as the samples call, written for them: instances, base URLs, verbs, interceptors.
const https = require('node:https');

function urlOf(config) {
  const url = config.url || '';
  if (/^[a-z]+:\/\//i.test(url) || !config.baseURL) return url;
  return url ? `${config.baseURL.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}` : config.baseURL;
}

function send(config) {
  return new Promise((resolve, reject) => {
    const url = new URL(urlOf(config));
    for (const [key, value] of Object.entries(config.params || {})) url.searchParams.set(key, String(value));
    const isForm = config.data instanceof URLSearchParams;
    const headers = { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json', ...config.headers };
    const request = https.request(url, { method: (config.method || 'get').toUpperCase(), headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, data: JSON.parse(text), config }));
    });
    request.on('error', reject);
    const isText = isForm || typeof config.data === 'string';
    request.end(config.data === undefined ? undefined : isText ? String(config.data) : JSON.stringify(config.data));
  });
}

function instance(defaults) {
  const before = [];
  const after = [];
  const call = async (config, more) => {
    let whole = { ...defaults, ...(typeof config === 'string' ? { url: config, ...more } : config) };
    for (const change of before) whole = await change(whole);
    let answer = send(whole);
    for (const change of after) answer = answer.then(change);
    return answer;
  };
  call.defaults = defaults;
  call.interceptors = { request: { use: (change) => before.push(change) }, response: { use: (change) => after.push(change) } };
  call.create = (more) => instance({ ...defaults, ...more });
  call.request = call;
  for (const verb of ['get', 'delete', 'head']) call[verb] = (url, config) => call({ ...config, url, method: verb });
  for (const verb of ['post', 'put', 'patch']) call[verb] = (url, data, config) => call({ ...config, url, data, method: verb });
  return call;
}

module.exports = instance({});
module.exports.default = module.exports;
