import { settings } from '../settings.js';
export class BaseApi {
  static #instances = 0;
  #url = settings.get('temu.url');
  #secret;
  constructor({ secret = 's' } = {}) {
    BaseApi.#instances += 1;
    this.#secret = secret;
  }
  get #common() {
    return { app_key: 'k', data_type: 'JSON', timestamp: `${Date.now()}` };
  }
  #signed(params) {
    return { ...params, sign: this.#secret + Object.keys(params).length };
  }
  async _invoke(method, biz = {}) {
    const body = this.#signed({ ...this.#common, ...biz, type: method });
    const res = await fetch(this.#url, { method: 'POST', body: JSON.stringify(body) });
    const json = await res.json();
    if (json.success !== true) throw new Error(json.errorMsg);
    return json.result;
  }
}
