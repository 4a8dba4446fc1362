// As much of needle's surface as the programs call, written for them: promises, and callbacks where one is given.
async function sent(method, url, data, { json = false, headers } = {}) {
  const body = data === null || data === undefined ? undefined : typeof data === 'string' ? data : json ? JSON.stringify(data) : String(new URLSearchParams(data));
  const kind = json ? 'application/json' : 'application/x-www-form-urlencoded';
  const response = await fetch(url, { method, headers: { 'content-type': kind, ...headers }, body });
  return { statusCode: response.status, body: await response.json() };
}

function needle(method, url, data, options, callback) {
  const answer = sent(method.toUpperCase(), url, data, options);
  if (!callback) return answer;
  answer.then((response) => callback(null, response, response.body), callback);
}

needle.get = (url, options, callback) => needle('get', url, null, options, callback);
needle.post = (url, data, options, callback) => needle('post', url, data, options, callback);
module.exports = needle;
