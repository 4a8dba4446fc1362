export declare function registerAs<T>(key: string, make: () => T): (() => T) & { key: string };
export declare class ConfigModule {
  static forRoot(options?: { isGlobal?: boolean; load?: (() => unknown)[] }): typeof ConfigModule;
}
export declare class ConfigService {
  get<T = any>(path: string): T | undefined;
  get<T = any>(path: string, other: T): T;
  getOrThrow<T = any>(path: string): T;
}
