class Pipeline {
  constructor(url) {
    this.url = url;
    this.steps = [];
  }
  use(step) {
    this.steps.push(step);
    return this;
  }
  async run(type, biz) {
    let params = { type, ...biz };
    for (const step of this.steps) params = step(params);
    const res = await fetch(this.url, { method: 'POST', body: JSON.stringify(params) });
    return res.json();
  }
}
module.exports = { Pipeline };
