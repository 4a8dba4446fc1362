class Client {
  constructor(options) {
    this.options = options;
  }

  async call(type, biz = {}) {
    const listLike = /\.(list\.get|query)$/.test(type);
    if (listLike && biz.pageSize === undefined) console.log(type, '未指定分页大小');
    const params = { type, access_token: this.options.token, timestamp: 1, ...biz };
    const res = await fetch(this.options.gateway, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    return res.json();
  }
}

module.exports = { Client };
