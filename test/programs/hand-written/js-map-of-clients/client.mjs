export class Client {
  constructor(options) { this.options = options; }
  async send(type, data) {
    const res = await fetch(this.options.url, { method: 'POST', body: JSON.stringify({ type, ...data }) });
    return res.json();
  }
}
