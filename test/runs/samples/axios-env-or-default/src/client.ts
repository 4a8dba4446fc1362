import axios, { type AxiosInstance } from 'axios';
import { settings } from './settings.js';

export class TemuClient {
  private readonly http: AxiosInstance;

  constructor(private readonly appKey: string) {
    this.http = axios.create({ ...settings.temu });
  }

  async call(type: string, data: Record<string, unknown>): Promise<unknown> {
    const reply = await this.http.request({ url: '/openapi/router', method: 'POST', data: { type, app_key: this.appKey, ...data } });
    return reply.data;
  }
}
