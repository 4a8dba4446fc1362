export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  query?: Record<string, unknown>;
}
export interface ResponseData {
  statusCode: number;
  headers: Record<string, string>;
  body: { json(): Promise<unknown>; text(): Promise<string> };
}
export declare function request(url: string | URL, options?: RequestOptions & { dispatcher?: Dispatcher }): Promise<ResponseData>;
export declare class Dispatcher {
  close(): Promise<void>;
}
export declare class Client extends Dispatcher {
  constructor(origin: string | URL, options?: unknown);
  request(options: RequestOptions & { path: string }): Promise<ResponseData>;
}
export declare class Pool extends Client {}
export declare class Agent extends Dispatcher {
  constructor(options?: unknown);
  request(options: RequestOptions & { origin: string | URL; path: string }): Promise<ResponseData>;
}
