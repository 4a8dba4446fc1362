export interface Payload {
  readonly type: string;
  readonly [field: string]: unknown;
}
type Factory = (...args: string[]) => Payload;

export const commands = new Map<string, Factory>([
  ['stock', (skc = '0') => ({ type: 'bg.goods.quantity.get', productSkcId: Number(skc) })],
  ['bind', (...sites) => ({ type: 'bg.goods.routestock.add', siteIds: sites.map(Number) })],
  ['orders', () => ({ type: 'bg.order.list.get', pageNumber: 1 })],
  ['adjust', (page = '1') => ({ type: 'bg.semi.adjust.price.page.query', page: Number(page) })],
]);

/** 别名 */
for (const [alias, name] of [['kc', 'stock'], ['dd', 'orders']] as const) {
  const factory = commands.get(name);
  if (factory) commands.set(alias, factory);
}
