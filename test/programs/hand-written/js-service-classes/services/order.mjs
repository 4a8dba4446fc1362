import { Service } from './service.mjs';
export class OrderService extends Service {}
OrderService.API = { list: 'bg.order.list.get' };
