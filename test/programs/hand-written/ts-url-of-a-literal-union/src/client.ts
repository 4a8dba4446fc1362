const GATEWAYS = { cn: 'https://openapi.kuajingmaihuo.com/openapi/router', us: 'https://openapi-b-us.temu.com/openapi/router' } as const;
type Gateway = (typeof GATEWAYS)[keyof typeof GATEWAYS];
async function post(url: Gateway, body: object): Promise<unknown> {
  const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return res.json();
}
export function call(region: keyof typeof GATEWAYS, type: string): Promise<unknown> {
  return post(GATEWAYS[region], { type, app_key: 'k' });
}
