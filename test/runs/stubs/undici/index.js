// As much of undici's surface as the programs call, written for them: `request`, and dispatchers that are bound to an origin.
const answerOf = (response) => ({ statusCode: response.status, headers: {}, body: { json: () => response.json(), text: () => response.text() } });

exports.request = async (url, { method, headers, body, query } = {}) => {
  const target = new URL(url);
  for (const [key, value] of Object.entries(query ?? {})) target.searchParams.set(key, String(value));
  return answerOf(await fetch(target, { method, headers, body }));
};

class Dispatcher {
  async close() {}
}

class Client extends Dispatcher {
  constructor(origin) {
    super();
    this.origin = new URL(origin).origin;
  }
  request({ path, ...options }) {
    return exports.request(this.origin + path, options);
  }
}

class Agent extends Dispatcher {
  request({ origin, path, ...options }) {
    return exports.request(new URL(origin).origin + path, options);
  }
}

exports.Dispatcher = Dispatcher;
exports.Client = Client;
exports.Pool = class Pool extends Client {};
exports.Agent = Agent;
exports.fetch = (url, options) => fetch(url, options);
