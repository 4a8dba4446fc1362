type Config = { headers?: Record<string, string>; timeout?: number };
type Answer<T> = Promise<{ status: number; data: T }>;
export declare class HttpService {
  axiosRef: { post<T = any>(url: string, data?: unknown, config?: Config): Answer<T> };
  post<T = any>(url: string, data?: unknown, config?: Config): Answer<T>;
  request<T = any>(options: Config & { method?: string; url?: string; data?: unknown }): Answer<T>;
}
export declare class HttpModule {
  static register(options?: unknown): typeof HttpModule;
}
