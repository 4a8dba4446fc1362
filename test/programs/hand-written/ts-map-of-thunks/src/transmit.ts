import { request } from 'undici';
import type { Payload } from './commands.js';

const gatewayOf = (payload: Payload): string =>
  payload.type.startsWith('bg.') ? 'https://openapi.kuajingmaihuo.com/openapi/router' : 'https://openapi-b-partner.temu.com/openapi/router';

export async function transmit(payload: Payload): Promise<{ success: boolean; errorMsg?: string }> {
  const { body } = await request(gatewayOf(payload), { method: 'POST', body: JSON.stringify(payload) });
  return (await body.json()) as { success: boolean; errorMsg?: string };
}
