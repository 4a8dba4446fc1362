import axios from 'axios';
import { RequestBuilder } from '../common/requestBuilder';
import { sign } from '../lib/crypto';

export interface Reply {
  success: boolean;
  errorMsg?: string;
  result?: unknown;
}

export function buildClient({ router }: { router: string }) {
  async function post(type: string, bizParams: Record<string, unknown> = {}): Promise<Reply> {
    const body = new RequestBuilder().of(type).with(bizParams).build();
    const http = axios.create({ baseURL: router, timeout: 20000 });
    const { data: reply } = await http.post<Reply>('/openapi/router', { ...body, sign: sign(body) });
    return reply;
  }
  return { doRequest: post };
}
