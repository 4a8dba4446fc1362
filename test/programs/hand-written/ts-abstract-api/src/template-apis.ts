import { BaseApi } from './base-api.js';

export class FreightTemplateListApi extends BaseApi<{ siteIds: number[] }, unknown> {
  protected get apiType(): string {
    return 'bg.logistics.template.get';
  }
}

export class FreightTemplateEditApi extends BaseApi<{ productId: number; templateId: string }, unknown> {
  protected get apiType(): string {
    return 'bg.goodslogistics.template.edit';
  }
}
