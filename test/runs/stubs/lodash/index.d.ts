interface Chain {
  value(): any;
  pickBy(keep: (value: any, key: string) => unknown): Chain;
  omitBy(drop: (value: any, key: string) => unknown): Chain;
  toPairs(): Chain;
  fromPairs(): Chain;
  sortBy(by?: any): Chain;
  map(by: any): Chain;
  filter(by: any): Chain;
  assign(...sources: object[]): Chain;
}
interface Lodash {
  (value: unknown): Chain;
  chain(value: unknown): Chain;
  isNil(value: unknown): boolean;
  assign<T extends object>(target: T, ...sources: any[]): any;
  extend<T extends object>(target: T, ...sources: any[]): any;
  defaults<T extends object>(target: T, ...sources: any[]): any;
  merge<T extends object>(target: T, ...sources: any[]): any;
  cloneDeep<T>(value: T): T;
  pickBy<T extends object>(value: T, keep?: (value: any, key: string) => unknown): any;
  omitBy<T extends object>(value: T, drop: (value: any, key: string) => unknown): any;
  pick(value: object, ...keys: (string | string[])[]): any;
  omit(value: object, ...keys: (string | string[])[]): any;
  get(value: unknown, path: string, fallback?: any): any;
  toPairs(value: object): [string, any][];
  fromPairs(pairs: readonly any[]): any;
  sortBy(list: any, by?: any): any[];
  map<T, R>(list: readonly T[], by: (value: T) => R): R[];
  forEach<T>(list: readonly T[], work: (value: T) => unknown): readonly T[];
  find<T>(list: readonly T[], wanted: any): T | undefined;
  chunk<T>(list: readonly T[], size: number): T[][];
  keyBy<T>(list: readonly T[], by: any): Record<string, T>;
  mapValues(value: object, by: any): any;
  flow(...steps: ((value: any) => any)[]): (value: any) => any;
  once<F extends (...args: any[]) => any>(work: F): F;
  memoize<F extends (...args: any[]) => any>(work: F, key?: (...args: any[]) => unknown): F;
  partial(work: (...args: any[]) => any, ...first: any[]): (...rest: any[]) => any;
  curry(work: (...args: any[]) => any): (...args: any[]) => any;
}
declare const _: Lodash;
export = _;
