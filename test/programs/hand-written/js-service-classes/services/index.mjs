import { GoodsService } from './goods.mjs';
import { OrderService } from './order.mjs';
import { Http } from '../http.mjs';
const http = new Http(process.env);
export const services = { goods: new GoodsService(http), order: new OrderService(http) };
