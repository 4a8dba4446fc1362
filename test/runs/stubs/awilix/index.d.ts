export interface Resolver<T> {
  singleton(): Resolver<T>;
  scoped(): Resolver<T>;
}
export declare function asClass<T>(type: new (...given: any[]) => T): Resolver<T>;
export declare function asFunction<T>(make: (...given: any[]) => T): Resolver<T>;
export declare function asValue<T>(value: T): Resolver<T>;
export interface AwilixContainer<Cradle extends object = any> {
  readonly cradle: Cradle;
  resolve<K extends keyof Cradle>(name: K): Cradle[K];
  register(more: Record<string, Resolver<any>>): AwilixContainer<Cradle>;
}
export declare function createContainer<Cradle extends object = any>(): AwilixContainer<Cradle>;
