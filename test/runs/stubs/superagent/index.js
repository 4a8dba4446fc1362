// As much of superagent's surface as the programs call, written for them: the chain that is sent when it is awaited.
class Chain {
  constructor(method, url) {
    Object.assign(this, { method, url, headers: {}, params: {}, body: undefined, isForm: false });
  }
  set(name, value) {
    Object.assign(this.headers, typeof name === 'string' ? { [name]: value } : name);
    return this;
  }
  type(kind) {
    this.isForm = kind === 'form';
    return this;
  }
  query(params) {
    Object.assign(this.params, params);
    return this;
  }
  send(body) {
    this.body = typeof body === 'string' ? body : { ...this.body, ...body };
    return this;
  }
  timeout() {
    return this;
  }
  retry() {
    return this;
  }
  async answer() {
    const url = new URL(this.url);
    for (const [key, value] of Object.entries(this.params)) url.searchParams.set(key, String(value));
    const { body } = this;
    const text = body === undefined || typeof body === 'string' ? body : this.isForm ? String(new URLSearchParams(body)) : JSON.stringify(body);
    const kind = this.isForm ? 'application/x-www-form-urlencoded' : 'application/json';
    const response = await fetch(url, { method: this.method, headers: { 'content-type': kind, ...this.headers }, body: text });
    return { status: response.status, ok: response.ok, body: await response.json() };
  }
  // biome-ignore lint/suspicious/noThenProperty: superagent's own requests are awaited so.
  then(done, failed) {
    return this.answer().then(done, failed);
  }
}

const agent = () => ({ get: (url) => new Chain('GET', url), post: (url) => new Chain('POST', url) });
module.exports = (method, url) => new Chain(method, url);
Object.assign(module.exports, agent(), { agent, default: module.exports });
