import { buildBody } from './body.mjs';
import { gatewayFor } from './gateway.mjs';
import { post } from './http.mjs';

class Transport {
  constructor(url) {
    this.url = url;
  }

  deliver(body) {
    return post(this.url, body);
  }
}

export class TemuClient {
  constructor(shop, transport = new Transport(gatewayFor(shop))) {
    this.shop = shop;
    this.transport = transport;
  }

  async call(type, data) {
    return this.transport.deliver(buildBody(this.shop, type, data));
  }
}
