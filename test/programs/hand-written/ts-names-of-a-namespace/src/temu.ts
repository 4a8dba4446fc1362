export namespace Temu {
  export const HOST = 'openapi.kuajingmaihuo.com';
  export const US_HOST = 'openapi-b-us.temu.com';

  export namespace Goods {
    export const LIST = 'bg.goods.list.get';
    export const ADD = 'bg.goods.add';
    export const CATS = 'bg.goods.cats.get';
  }

  export namespace Order {
    export const LIST = 'bg.order.list.get';
  }

  export type Options = { host?: string; token: string };

  export const routerOf = (host: string) => `https://${host}/openapi/router`;

  export async function send<T>(type: string, biz: object, { host = HOST, token }: Options): Promise<T> {
    const response = await fetch(routerOf(host), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...biz, type, access_token: token, timestamp: Date.now() }),
    });
    return (await response.json()) as T;
  }
}
