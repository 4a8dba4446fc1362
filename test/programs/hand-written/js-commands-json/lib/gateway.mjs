export class Gateway {
  constructor(url, { key }) {
    this.url = url;
    this.key = key;
  }
  async call(type, params = {}) {
    const body = { ...params, type, app_key: this.key };
    const res = await fetch(this.url, { method: 'POST', body: JSON.stringify(body) });
    return res.json();
  }
}
