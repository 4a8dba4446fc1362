export class Token<T> {
  declare readonly _type: T;
  constructor(readonly name: string) {}
}
type Get = <T>(token: Token<T>) => T;

class Injector {
  private readonly made = new Map<Token<unknown>, unknown>();
  private readonly factories = new Map<Token<unknown>, (get: Get) => unknown>();

  value<T>(token: Token<T>, value: T): this {
    this.made.set(token, value);
    return this;
  }

  factory<T>(token: Token<T>, make: (get: Get) => T): this {
    this.factories.set(token, make);
    return this;
  }

  get: Get = <T>(token: Token<T>): T => {
    if (this.made.has(token)) return this.made.get(token) as T;
    const make = this.factories.get(token);
    if (!make) throw new Error(`nothing for ${token.name}`);
    const value = make(this.get) as T;
    this.made.set(token, value);
    return value;
  };
}
export const createInjector = (): Injector => new Injector();
