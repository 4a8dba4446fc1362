const { request } = require('./request');
const TYPES = require('./types');
class Uploader {
  #done = 0;
  async upload(type, item) {
    const body = new FormData();
    body.append('type', type);
    body.append('file', item);
    await request(body);
    this.#done++;
  }
  flush() {
    const body = new FormData();
    body.append('type', TYPES.MALL_INFO);
    body.append('count', String(this.#done));
    return request(body);
  }
}
module.exports = { Uploader };
