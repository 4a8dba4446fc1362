export interface Publish {
  kind: 'publish';
  goodsName: string;
}
export interface Upload {
  kind: 'upload';
  imageUrl: string;
}
export interface PullOrders {
  kind: 'pull-orders';
  page: number;
}
export interface Enroll {
  kind: 'enroll';
  activityId: number;
  skuIds: number[];
}
export interface Cats {
  kind: 'cats';
  parent: number;
}
export type Command = Publish | Upload | PullOrders | Enroll | Cats;
