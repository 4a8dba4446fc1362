import { handleReply } from '../common/handlers.js';

export class BasePlatformClient {
  async doRequest(action, data = {}) {
    const body = { type: action, app_key: 'ak', timestamp: Math.floor(Date.now() / 1000), ...data };
    const qs = new URLSearchParams(Object.fromEntries(Object.entries(body).map(([k, v]) => [k, typeof v === 'string' ? v : JSON.stringify(v)])));
    const res = await fetch(`${this.gatewayUrl + '/router'}?${qs}`);
    const reply = await res.json();
    handleReply(action, reply);
    return reply;
  }
}
