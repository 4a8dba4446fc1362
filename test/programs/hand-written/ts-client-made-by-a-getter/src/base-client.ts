import axios, { type AxiosInstance } from 'axios';
import { createHash } from 'crypto';

export abstract class BaseClient {
  protected abstract get endpoint(): string;
  private http?: AxiosInstance;

  constructor(protected readonly token: string) {}

  private get client(): AxiosInstance {
    this.http ??= axios.create({ baseURL: this.endpoint, timeout: 3000 });
    return this.http;
  }

  protected async request<T>(type: string, params: Record<string, unknown>): Promise<T> {
    const data: Record<string, unknown> = { ...params, type, access_token: this.token };
    data.sign = createHash('md5').update(JSON.stringify(data)).digest('hex');
    const response = await this.client.post<T>('/openapi/router', data);
    return response.data;
  }

  goods(page: number): Promise<unknown> {
    return this.request('bg.goods.list.get', { page });
  }

  orders(page: number): Promise<unknown> {
    return this.request('bg.order.list.get', { pageNo: page });
  }
}
