// 必须有序
const SORTED = ['bg.aftersales.list.get', 'bg.goods.add', 'bg.mall.info.get', 'bg.order.list.get'];
export function allowed(type) {
  let lo = 0, hi = SORTED.length - 1;
  while (lo <= hi) { const mid = (lo + hi) >> 1; if (SORTED[mid] === type) return true; if (SORTED[mid] < type) lo = mid + 1; else hi = mid - 1; }
  return false;
}
