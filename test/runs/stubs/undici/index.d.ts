export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}
export interface ResponseData {
  statusCode: number;
  body: { json(): Promise<unknown>; text(): Promise<string> };
}
export declare function request(url: string | URL, options?: RequestOptions): Promise<ResponseData>;
