import { API } from '../constants/temu.constants.js';
import { buildBody } from '../sign/signer.js';
import { post } from '../http/request.js';

const ALLOWED = [
  API.OrderList.value,
  API.FreightTemplate.value,
  API.EditTask.value,
];

class BaseClient {
  constructor(shop) {
    this.shop = shop;
  }

  get endpoint() {
    throw new Error('not implemented');
  }

  before(type) {
    if (!type) throw new Error('type 为空');
  }

  async call(type, data = {}) {
    const { shop } = this;
    this.before(type);
    if (!ALLOWED.includes(type)) throw new Error(`没有权限: ${type}`);
    const answer = await post(this.endpoint, buildBody(shop, type, data));
    return answer;
  }
}

export class CnClient extends BaseClient {
  get endpoint() {
    return 'https://openapi.kuajingmaihuo.com/openapi/router';
  }
}

export class EuClient extends BaseClient {
  get endpoint() {
    return 'https://openapi-b-eu.temu.com/openapi/router';
  }
}

export class GlobalClient extends BaseClient {
  get endpoint() {
    return 'https://openapi-b-global.temu.com/openapi/router';
  }
}

const CLIENTS = { CN: CnClient, EU: EuClient, GLOBAL: GlobalClient };

export const createClient = (shop) => new CLIENTS[shop.region](shop);
