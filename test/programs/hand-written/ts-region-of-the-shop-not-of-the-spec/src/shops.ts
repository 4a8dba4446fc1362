import type { TemuCallContext } from './temu/client.js';

const rows = [
  { shop_id: '634418', region: 'cn', app_key: 'ak1', app_secret: 's1', access_token: 't1' },
  { shop_id: '634419', region: 'pa', app_key: 'ak2', app_secret: 's2', access_token: 't2' },
];

export function contextOf(shopId: string): TemuCallContext {
  const row = rows.find((one) => one.shop_id === shopId);
  if (!row) throw new Error(`no shop ${shopId}`);
  return {
    appKey: row.app_key,
    appSecret: row.app_secret,
    accessToken: row.access_token,
    region: row.region as TemuCallContext['region'],
    shopId,
  };
}
