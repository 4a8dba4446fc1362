import { gateways } from '../env.js';
import { signParams } from '../sign.js';
import { handleReply } from '../common/handlers.js';

export async function execute(site, action, bizParams = {}) {
  const gatewayUrl = gateways[site];
  const body = { type: action, app_key: 'ak', timestamp: Math.floor(Date.now() / 1000), ...bizParams };
  body.sign = signParams(body);
  const qs = new URLSearchParams(Object.fromEntries(Object.entries(body).map(([k, v]) => [k, typeof v === 'string' ? v : JSON.stringify(v)])));
  const res = await fetch(`${`${gatewayUrl}/router`}?${qs}`);
  const reply = await res.json();
  handleReply(action, reply);
  return reply;
}
