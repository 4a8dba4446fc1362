const ORDERS_URL = 'https://openapi.kuajingmaihuo.com/openapi/router';
const US_URL = 'https://openapi-b-us.temu.com/openapi/router';

export async function listOrders(isUs: boolean): Promise<unknown> {
  const response = await fetch(isUs ? US_URL : ORDERS_URL, {
    method: 'POST',
    body: JSON.stringify({ type: 'bg.order.list.v2.get' }),
  });
  return response.json();
}
