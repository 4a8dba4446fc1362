// As much of Express' surface as the programs call, written for them: middlewares and routes by method and path, JSON bodies.
const http = require('node:http');

function router() {
  const layers = [];
  const handle = (request, response, out) => {
    let at = 0;
    const next = (error) => {
      if (error) return response.status(500).json({ message: String(error.message ?? error) });
      const layer = layers[at++];
      if (layer === undefined) return out ? out() : response.status(404).json({});
      if (layer.method && layer.method !== request.method) return next();
      const path = request.url.split('?')[0];
      const prefix = layer.path.replace(/\/$/, '');
      const params = layer.method ? matched(layer.path, path) : path === prefix || path.startsWith(`${prefix}/`) ? {} : null;
      if (params === null) return next();
      request.params = { ...request.params, ...params };
      const whole = request.url;
      const back = () => {
        request.url = whole;
        next();
      };
      if (!layer.method) request.url = whole.slice(prefix.length) || '/';
      Promise.resolve(layer.run(request, response, back)).catch(next);
    };
    next();
  };
  handle.use = (...given) => {
    const path = typeof given[0] === 'string' ? given.shift() : '/';
    for (const run of given) layers.push({ path, run });
    return handle;
  };
  for (const method of ['get', 'post', 'put'])
    handle[method] = (path, ...runs) => {
      for (const run of runs) layers.push({ method: method.toUpperCase(), path, run });
      return handle;
    };
  return handle;
}

function matched(pattern, path) {
  const names = pattern.split('/');
  const parts = path.split('/');
  if (names.length !== parts.length) return null;
  const params = {};
  for (const [at, name] of names.entries()) {
    if (name.startsWith(':')) params[name.slice(1)] = decodeURIComponent(parts[at]);
    else if (name !== parts[at]) return null;
  }
  return params;
}

function express() {
  const handle = router();
  handle.listen = (port, done) =>
    http
      .createServer((request, response) => {
        response.status = (code) => {
          response.statusCode = code;
          return response;
        };
        response.json = (value) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(value));
        };
        handle(request, response);
      })
      .listen(port, done);
  return handle;
}

express.Router = router;
express.json = () => async (request, _response, next) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  request.body = text === '' ? {} : JSON.parse(text);
  next();
};
module.exports = express;
module.exports.default = express;
