export interface Caller {
  call(type: string, params: object): Promise<unknown>;
}

type Api<P extends object> = (params: P) => Promise<unknown>;

/** 方法体只负责整理参数, 真正的请求由装饰器发 */
export function endpoint(type: string) {
  return function <T extends Caller, P extends object>(method: (this: T, params: P) => object, _: ClassMethodDecoratorContext<T>) {
    return function (this: T, params: P): Promise<unknown> {
      return this.call(type, method.call(this, params));
    } as unknown as typeof method;
  };
}

export function gateway(url: string) {
  return function <C extends new (...args: any[]) => object>(target: C, _: ClassDecoratorContext<C>) {
    Object.defineProperty(target.prototype, 'gatewayUrl', { value: url, enumerable: false });
  };
}

export type { Api };
