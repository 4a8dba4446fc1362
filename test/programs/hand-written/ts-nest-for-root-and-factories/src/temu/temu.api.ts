import { Inject, Injectable } from '@nestjs/common';
import type { AxiosInstance } from 'axios';

@Injectable()
export class TemuApi {
  constructor(@Inject('TEMU_HTTP') private readonly http: AxiosInstance) {}

  async invoke(type: string, data: Record<string, unknown> = {}) {
    const { data: reply } = await this.http.post<{ success: boolean }>('/openapi/router', { type, ...data });
    return reply.success;
  }
}
