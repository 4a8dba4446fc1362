export interface AxiosRequestConfig {
  url?: string;
  baseURL?: string;
  method?: string;
  data?: unknown;
  params?: Record<string, unknown>;
  headers?: Record<string, string>;
  timeout?: number;
}
export type InternalAxiosRequestConfig = AxiosRequestConfig & { data?: any };
export interface AxiosResponse<T> {
  status: number;
  data: T;
}
export interface AxiosInstance {
  <T>(config: AxiosRequestConfig): Promise<AxiosResponse<T>>;
  <T>(url: string, config?: AxiosRequestConfig): Promise<AxiosResponse<T>>;
  defaults: AxiosRequestConfig;
  create(config?: AxiosRequestConfig): AxiosInstance;
  interceptors: {
    request: { use(change: (config: InternalAxiosRequestConfig) => InternalAxiosRequestConfig | Promise<InternalAxiosRequestConfig>): number };
    response: { use(change: (response: AxiosResponse<any>) => any): number };
  };
  request<T>(config: AxiosRequestConfig): Promise<AxiosResponse<T>>;
  get<T>(url: string, config?: AxiosRequestConfig): Promise<AxiosResponse<T>>;
  post<T>(url: string, data?: unknown, config?: AxiosRequestConfig): Promise<AxiosResponse<T>>;
}
declare const axios: AxiosInstance;
export default axios;
