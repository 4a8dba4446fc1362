import { BaseApi } from './base-api.js';

export class GoodsListApi extends BaseApi<{ page: number; size?: number }, { total: number }> {
  protected readonly apiType = 'bg.goods.list.get';

  protected override adapt({ page, size = 30 }: { page: number; size?: number }): object {
    return { page, pageSize: size };
  }
}

export class SensitiveAttrApi extends BaseApi<{ productId: number; attrs: string[] }, boolean> {
  protected readonly apiType = 'bg.goods.edit.sensitive.attr';
}

export class GoodsAttrsApi extends BaseApi<{ catId: number }, unknown[]> {
  protected readonly apiType = 'bg.goods.attrs.get';
}
