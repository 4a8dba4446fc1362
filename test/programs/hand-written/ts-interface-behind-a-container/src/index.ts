import { createInjector } from './injector.js';
import { GOODS, ORDERS, ROUTER_URL, TRANSPORT } from './tokens.js';
import { FetchTransport } from './fetch-transport.js';
import { GoodsFacade } from './goods-facade.js';
import { OrdersFacade } from './orders-facade.js';

const injector = createInjector()
  .value(ROUTER_URL, 'https://openapi.kuajingmaihuo.com/openapi/router')
  .factory(TRANSPORT, (get) => new FetchTransport(get(ROUTER_URL)))
  .factory(GOODS, (get) => new GoodsFacade(get(TRANSPORT)))
  .factory(ORDERS, (get) => new OrdersFacade(get(TRANSPORT)));

const goods = injector.get(GOODS);
await goods.publish('T 恤');
await goods.migrate([1, 2]);
await injector.get(ORDERS).pull(1);
