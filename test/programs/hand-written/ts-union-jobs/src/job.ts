export interface Shop {
  readonly id: string;
  readonly gateway: string;
}

export type Job =
  | { readonly kind: 'pull-goods'; readonly shop: Shop; readonly page: number }
  | { readonly kind: 'pull-orders'; readonly shop: Shop }
  | { readonly kind: 'edit-goods'; readonly shop: Shop; readonly productId: number };

export type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;
