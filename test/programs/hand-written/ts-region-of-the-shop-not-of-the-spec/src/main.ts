import { contextOf } from './shops.js';
import { bgGloGoodsAdd, bgGoodsAdd, bgGoodsCatsGet, bgMallInfoGet } from './temu/methods/goods.js';

const old = contextOf('634418');
await bgMallInfoGet(old, {});
await bgGoodsCatsGet(old, { parentCatId: 0 });
await bgGoodsAdd(old, { productName: '雨伞' });
await bgGloGoodsAdd(contextOf('634419'), { productName: '雨衣' });
