const LIMITS = new Map([
  ['bg.goods.add', 5],
  ['bg.goods.attrs.get', 10],
]);

export function limitOf(group, name) {
  const limit = LIMITS.get([group, name].join('.'));
  if (!limit) throw new Error(`没有限流配置 ${name}`);
  return limit;
}
