import { TemuRequest } from './core/request.js';

export class GoodsListRequest extends TemuRequest<{ data: unknown[] }> {
  constructor(private readonly page: number) {
    super();
  }
  getApiType(): string {
    return 'bg.goods.list.get';
  }
  getParams(): Record<string, unknown> {
    return { page: this.page, pageSize: 20 };
  }
}

export class ShipOrderCreateRequest extends TemuRequest<{ shipOrderSn: string }> {
  constructor(private readonly subOrders: readonly string[]) {
    super();
  }
  getApiType(): string {
    return 'bg.shiporder.create';
  }
  getParams(): Record<string, unknown> {
    return { subPurchaseOrderSnList: this.subOrders };
  }
}
