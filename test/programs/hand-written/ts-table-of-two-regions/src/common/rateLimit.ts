// 每个接口的限流(次/秒)
export const RATE_LIMITS: Record<string, number> = {
  'bg.goods.migrate': 5,
  'bg.fancy.image.cm2in': 10,
  'bg.order.detail.get': 20,
  'bg.goodslogistics.template.edit': 5,
  'bg.goods.photorecommendationcategory.get': 10,
};

export function acquire(name: string): void {
  const limit = RATE_LIMITS[name];
  if (!limit) throw new Error(`未配置限流: ${name}`);
}
