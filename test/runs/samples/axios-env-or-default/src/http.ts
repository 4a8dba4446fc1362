import { createHash } from 'node:crypto';
import axios, { type AxiosRequestConfig } from 'axios';

const http = axios.create({
  baseURL: process.env.TEMU_BASE_URL || 'https://openapi.kuajingmaihuo.com',
  timeout: 10_000,
});

// 签名：只看参数，不看地址
http.interceptors.request.use((config) => {
  const data = { ...(config.data as Record<string, unknown>), app_key: process.env.TEMU_APP_KEY ?? 'key' };
  const sign = createHash('md5').update(JSON.stringify(data)).digest('hex').toUpperCase();
  return { ...config, data: { ...data, sign } };
});

export async function call(type: string, rest: Record<string, unknown> = {}): Promise<unknown> {
  const { data } = await http.post('/openapi/router', { type, timestamp: 1764000000, ...rest });
  return data;
}

export async function callWith(type: string, config: AxiosRequestConfig): Promise<unknown> {
  const { data } = await http.post('/openapi/router', { type }, config);
  return data;
}
