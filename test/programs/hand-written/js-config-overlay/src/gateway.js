class Gateway {
  constructor({ endpoint, apis }) {
    Object.assign(this, { endpoint, apis });
  }
  async run(name, biz) {
    const type = this.apis[name];
    if (!type) throw new Error(`unknown api ${name}`);
    const form = new URLSearchParams();
    form.append('type', type);
    for (const [key, value] of Object.entries(biz)) form.append(key, String(value));
    const res = await fetch(this.endpoint, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString() });
    return res.json();
  }
}
exports.Gateway = Gateway;
