import { ENDPOINTS } from './endpoints.mjs';
export class TemuClient {
  #endpoint = ENDPOINTS.CN;
  set region(code) { this.#endpoint = ENDPOINTS[code]; }
  get endpoint() { return this.#endpoint; }
  async invoke(type, params) {
    const res = await fetch(this.endpoint, { method: 'POST', body: JSON.stringify({ type, ...params, timestamp: 1 }) });
    return res.json();
  }
}
