'use strict';

const { endpointFor } = require('./gateway');
const { buildSign } = require('./utils/sign');
const { post } = require('./request');

class Envelope {
  constructor(shop, type, biz) {
    this.shop = shop;
    this.type = type;
    this.biz = biz;
  }
  toJSON() {
    const o = { type: this.type, app_key: this.shop.ak, access_token: this.shop.sessionToken, timestamp: Math.floor(Date.now() / 1000), ...this.biz };
    return { ...o, sign: buildSign(o, this.shop.appSecret) };
  }
}
function makeParams(store, apiType, data) {
  return new Envelope(store, apiType, data).toJSON();
}

function createTmOpenApi({ send, url }) {
  return {
    request: async (store, apiType, data = {}) => send(url(store), makeParams(store, apiType, data)),
  };
}
const client = createTmOpenApi({ send: post, url: endpointFor });

module.exports = { client };
