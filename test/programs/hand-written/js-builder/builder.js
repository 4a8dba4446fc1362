class RequestBuilder {
  constructor() {
    this._params = new Map([['app_key', 'k']]);
    this._url = null;
  }
  static of(type) {
    return new RequestBuilder().type(type);
  }
  type(type) {
    this._params.set('type', type);
    return this;
  }
  param(key, value) {
    this._params.set(key, value);
    return this;
  }
  to(url) {
    this._url = url;
    return this;
  }
  async send() {
    const res = await fetch(this._url, { method: 'POST', body: JSON.stringify(Object.fromEntries(this._params)) });
    const out = await res.json();
    if (!out.success) console.log(out.errorMsg);
    return out;
  }
}
module.exports = { RequestBuilder };
