export { Goods } from './goods';

export enum Site {
  China = 'https://openapi.kuajingmaihuo.com/openapi/router',
  America = 'https://openapi-b-us.temu.com/openapi/router',
}
