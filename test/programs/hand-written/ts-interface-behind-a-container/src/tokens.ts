import { Token } from './injector.js';
import type { GoodsFacade } from './goods-facade.js';
import type { OrdersFacade } from './orders-facade.js';
import type { Transport } from './transport.js';

export const ROUTER_URL = new Token<string>('router url');
export const TRANSPORT = new Token<Transport>('transport');
export const GOODS = new Token<GoodsFacade>('goods');
export const ORDERS = new Token<OrdersFacade>('orders');
