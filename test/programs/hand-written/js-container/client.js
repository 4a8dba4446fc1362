class TemuClient {
  constructor(options) {
    this.options = options;
  }
  async execute(type, params) {
    const res = await fetch(this.options.gateway, { method: 'POST', body: JSON.stringify({ app_key: this.options.appKey, type, ...params }) });
    const out = await res.json();
    return out.success ? out.result : null;
  }
}
module.exports = { TemuClient };
