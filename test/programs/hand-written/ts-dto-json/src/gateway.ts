import axios, { AxiosInstance } from 'axios';
import type { Dto } from './dto';

export interface Answer {
  success: boolean;
  errorMsg?: string;
}

export class Gateway {
  private readonly http: AxiosInstance;

  constructor(baseURL: string) {
    this.http = axios.create({ baseURL, timeout: 10000 });
  }

  async send(dto: Dto): Promise<Answer> {
    const { data } = await this.http.post<Answer>('/openapi/router', JSON.parse(JSON.stringify(dto)));
    return data;
  }
}
