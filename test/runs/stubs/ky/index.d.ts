export interface Options {
  prefixUrl?: string | URL;
  json?: unknown;
  body?: string | URLSearchParams;
  headers?: Record<string, string>;
  searchParams?: Record<string, string | number>;
  method?: string;
  timeout?: number;
  retry?: number;
  hooks?: { beforeRequest?: ((request: Request) => Request | undefined | Promise<Request | undefined>)[] };
}
export interface ResponsePromise extends Promise<Response> {
  json<T>(): Promise<T>;
  text(): Promise<string>;
}
export interface KyInstance {
  (input: string | URL, options?: Options): ResponsePromise;
  get(input: string | URL, options?: Options): ResponsePromise;
  post(input: string | URL, options?: Options): ResponsePromise;
  create(options: Options): KyInstance;
  extend(options: Options): KyInstance;
}
declare const ky: KyInstance;
export default ky;
