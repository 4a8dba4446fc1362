import axios, { type AxiosInstance } from 'axios';

function instanceOf(baseURL: string, appKey: string): AxiosInstance {
  const instance = axios.create({ baseURL, timeout: 15_000 });
  instance.interceptors.request.use((config) => ({
    ...config,
    data: { ...(config.data as object), app_key: appKey, timestamp: Math.floor(Date.now() / 1000) },
  }));
  return instance;
}

export const cnHttp = instanceOf('https://openapi.kuajingmaihuo.com/openapi', 'cn-app');
export const euHttp = instanceOf('https://openapi-b-eu.temu.com/openapi', 'eu-app');
