import type { AxiosInstance } from 'axios';

interface Body<T> {
  success: boolean;
  result?: T;
}

export const GOODS_DETAIL = 'bg.goods.detail.get';
export const GOODS_CATS = 'bg.goods.cats.get';

export class CatalogApi {
  constructor(private readonly http: AxiosInstance) {}

  async detail(productId: number): Promise<unknown> {
    const { data } = await this.http.post<Body<unknown>>('/router', { type: GOODS_DETAIL, productId });
    return data.result;
  }

  async categories(): Promise<unknown> {
    const { data } = await this.http.post<Body<unknown>>('/router', { type: GOODS_CATS, parentCatId: 0 });
    return data.result;
  }
}
