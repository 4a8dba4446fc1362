export class HttpKit {
  #before = [];
  #after = [];

  useRequest(fn) {
    this.#before.push(fn);
    return this;
  }

  useResponse(fn) {
    this.#after.push(fn);
    return this;
  }

  async request(options) {
    let req = { method: 'POST', headers: {}, ...options };
    for (const fn of this.#before) req = (await fn(req)) ?? req;
    const res = await fetch(req.url, { method: req.method, headers: req.headers, body: req.body });
    let out = await res.json();
    for (const fn of this.#after) out = await fn(out, req);
    return out;
  }
}
