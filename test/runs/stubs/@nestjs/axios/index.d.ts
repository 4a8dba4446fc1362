export declare class HttpService {
  post<T>(url: string, data?: unknown, config?: { headers?: Record<string, string> }): Promise<{ status: number; data: T }>;
}
