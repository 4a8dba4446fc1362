export interface Options {
  prefixUrl?: string | URL;
  json?: unknown;
  form?: Record<string, unknown>;
  body?: string;
  headers?: Record<string, string>;
}
export interface Got {
  readonly defaults: { options: { prefixUrl: string | URL } };
  get(path: string, options?: Options): { json<T>(): Promise<T> };
  post(path: string, options?: Options): { json<T>(): Promise<T> };
  extend(options: Options): Got;
}
export declare const got: Got;
export default got;
