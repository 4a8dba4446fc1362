const GOODS_URL = 'https://openapi.kuajingmaihuo.com/openapi/router';

async function send(type: 'bg.goods.add' | 'bg.goods.list.get', data: object): Promise<unknown> {
  const response = await fetch(GOODS_URL, { method: 'POST', body: JSON.stringify({ data, type }) });
  return response.json();
}

export const addGoods = (name: string) => send('bg.goods.add', { name });
export const listGoods = () => send('bg.goods.list.get', {});
