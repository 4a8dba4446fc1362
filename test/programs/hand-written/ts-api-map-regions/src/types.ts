export type Page = { page: number; pageSize: number };

export interface Apis {
  'bg.goods.list.get': Page;
  'bg.order.list.get': Page & { parentOrderStatus?: number };
  'bg.goods.labelv2.get': { productSkuIds: number[] };
}
