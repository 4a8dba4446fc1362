interface Endpoint {
  readonly type: `bg.${string}`;
  readonly version?: 'V1' | 'V2';
  readonly idempotent: boolean;
}

export const endpoints = {
  goodsList: { type: 'bg.goods.list.get', idempotent: true },
  goodsUpdate: { type: 'bg.goods.update', idempotent: false },
  taskSubmit: { type: 'bg.goods.edit.task.submit', version: 'V2', idempotent: false },
  attrs: { type: 'bg.goods.attrs.get', idempotent: true },
  aftersales: { type: 'bg.aftersales.list.get', idempotent: true },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
