import { Inject, Injectable } from '@nestjs/common';
import type { AxiosInstance } from 'axios';

@Injectable()
export class TemuUsApi {
  constructor(@Inject('TEMU_US_HTTP') private readonly http: AxiosInstance) {}

  async invoke(type: string) {
    const { data } = await this.http.post<{ success: boolean }>('/openapi/router', { type });
    return data.success;
  }
}
