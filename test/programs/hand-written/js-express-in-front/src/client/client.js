import { buildBody } from '../sign/params.js';
import { post } from '../http/request.js';

class ShopClient {
  constructor(shop) {
    this.shop = shop;
  }

  async invoke(type, data = {}) {
    const shop = this.shop;
    const answer = await post(shop.gateway, buildBody(shop, type, data));
    return answer;
  }
}

export class ClientManager {
  static clients = new Map();

  static get(shop) {
    let client = this.clients.get(shop.id);
    if (!client) {
      client = new ShopClient(shop);
      this.clients.set(shop.id, client);
    }
    return client;
  }
}
