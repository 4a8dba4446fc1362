import { GoodsApi } from './api/goods.js';
import { StockApi } from './api/stock.js';
const goods = new GoodsApi();
const stock = new StockApi();
await goods.list().catch(console.log);
await stock.query(7).catch(console.log);
await stock.companies().catch(console.log);
