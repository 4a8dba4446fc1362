class Client {
  constructor(url) { this.url = url; }
  async send(type) { return (await fetch(this.url, { method: 'POST', body: JSON.stringify({ type }) })).json(); }
}
exports.Client = Client;
