export interface Shop { id: string; name: string; area: string; mode: string; clientId: string; secret: string; sessionToken: string; gateway?: string }
export type Dict = Record<string, any>;


const shopMap = new Map<string, Shop>([
  ['mall_a', { id: 'mall_a', name: '半托一店', area: '中国', mode: '半托', clientId: 'ak0006', secret: 'sk-mall_a-9f2c', sessionToken: 'tk-mall_a' }],
  ['full01', { id: 'full01', name: '全托店', area: '中国', mode: '全托', clientId: 'ak1006', secret: 'sk-full01-9f2c', sessionToken: 'tk-full01' }],
]);
export const MALLS = [...shopMap.values()];

function shopById(id: string): Shop {
  const found = MALLS.find((s) => s.id === id);
  if (!found) throw new Error('店铺不存在: ' + id);
  return found;
}

export function toType(action: string): string {
  switch (action) {
    case '提交修改单':
      return 'bg.goods.edit.task.submit';
    case '供货价':
      return 'bg.goods.price.list.get';
    case '货品搬运':
      return 'bg.goods.migrate';
    case '打开JIT':
      return 'bg.jitmode.activate';
    case '创建发货单':
      return 'bg.shiporder.create';
    case '物流公司':
      return 'bg.logistics.companies.get';
    case '售后单':
      return 'bg.aftersales.list.get';
    case '核价单(全托)':
      return 'bg.price.review.page.query';
    default:
      throw new Error('未知动作 ' + action);
  }
}

const siteRows = [
  { id: 1, site: '中国', url: 'https://openapi.kuajingmaihuo.com/openapi/router' },
];

export function resolveUrl(account: Shop): string {
  const row = siteRows.find((r) => r.site === account.area);
  return row ? row.url : siteRows[0].url;
}
