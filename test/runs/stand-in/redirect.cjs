// Preloaded into a sample: whatever it asks of a Temu gateway over https reaches the stand-in, which is told the host that was meant.
const http = require('node:http');
const https = require('node:https');
const { syncBuiltinESMExports } = require('node:module');

const port = Number(process.env.STAND_IN_PORT);

function redirected(request) {
  return (input, given, callback) => {
    const isUrl = typeof input === 'string' || input instanceof URL;
    const url = isUrl ? new URL(input) : null;
    const options = {
      ...(url ? { hostname: url.hostname, path: url.pathname + url.search } : input),
      ...(isUrl && typeof given === 'object' ? given : {}),
    };
    const listener = typeof given === 'function' ? given : callback;
    const host = String(options.hostname ?? options.host);
    const { agent, protocol, host: _, ...rest } = options;
    return request.call(http, { ...rest, hostname: '127.0.0.1', port, headers: { ...options.headers, 'x-meant-for': host } }, listener);
  };
}

https.request = redirected(http.request);
https.get = redirected(http.get);
syncBuiltinESMExports();

const { fetch } = globalThis;
globalThis.fetch = async (input, init = {}) => {
  if (input instanceof Request) {
    const { method, headers } = input;
    return globalThis.fetch(input.url, { method, headers: Object.fromEntries(headers), body: await input.arrayBuffer(), ...init });
  }
  const url = new URL(input);
  const headers = { ...init.headers, 'x-meant-for': url.hostname };
  return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, { ...init, headers });
};
