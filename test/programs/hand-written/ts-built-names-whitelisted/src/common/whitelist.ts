const ALLOWED = [
  'bg.order.detail.get',
  'bg.goods.attrs.get',
  'bg.semi.adjust.price.batch.review',
  'bg.marketing.activity.list.get',
  'bg.goods.cats.get',
  'bg.goods.migrate',
];
export function assertAllowed(name: string): void {
  if (!ALLOWED.includes(name)) throw new Error(`接口未授权: ${name}`);
}
