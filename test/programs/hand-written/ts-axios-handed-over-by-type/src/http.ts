import axios, { type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';
import { createHash } from 'node:crypto';

export type Site = 'cn' | 'us';
const baseURL: Record<Site, string> = {
  cn: 'https://openapi.kuajingmaihuo.com',
  us: 'https://openapi-b-us.temu.com',
};

function sign(data: Record<string, unknown>, secret: string) {
  const raw = Object.keys(data).sort().map((key) => `${key}${typeof data[key] === 'object' ? JSON.stringify(data[key]) : data[key]}`).join('');
  return createHash('md5').update(`${secret}${raw}${secret}`).digest('hex').toUpperCase();
}

export function createHttp(site: Site, appKey: string, appSecret: string, token: string): AxiosInstance {
  const http = axios.create({ baseURL: baseURL[site], timeout: 15000 });
  http.interceptors.request.use((config: InternalAxiosRequestConfig) => {
    const data = { ...config.data, app_key: appKey, access_token: token, timestamp: Math.floor(Date.now() / 1000), data_type: 'JSON' };
    config.data = { ...data, sign: sign(data, appSecret) };
    return config;
  });
  http.interceptors.response.use((res: any) => {
    if (!res.data.success) console.log(res.data.errorMsg);
    return res.data.result;
  });
  return http;
}
