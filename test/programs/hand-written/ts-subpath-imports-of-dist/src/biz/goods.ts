import { CN_TYPES } from '#app/constants/api.js';
import { PlatformClient } from '#app/core/gateway.js';

const client = new PlatformClient('https://openapi.kuajingmaihuo.com/openapi');

export async function handleGoods(): Promise<void> {
  for (const [key, name] of Object.entries(CN_TYPES)) {
    const reply = await client.send(name, { catId: 3, language: 'zh' });
    console.log(key, reply.success);
  }
}
