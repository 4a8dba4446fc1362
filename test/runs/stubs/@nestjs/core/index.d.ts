export interface INestApplicationContext {
  get<T>(token: (new (...given: any[]) => T) | string | symbol): T;
  init(): Promise<unknown>;
  close(): Promise<void>;
}
export declare const NestFactory: { createApplicationContext(module: unknown, options?: unknown): Promise<INestApplicationContext> };
