import { Temu } from './temu';

const { Goods, Order, send } = Temu;
const shop: Temu.Options = { token: 'a' };
const usShop: Temu.Options = { token: 'b', host: Temu.US_HOST };

async function main() {
  console.log(await send(Goods.LIST, { page: 1 }, shop));
  console.log(await send(Goods.ADD, { name: 'x' }, shop));
  console.log(await send(Temu.Goods.CATS, {}, shop));
  console.log(await send(Order.LIST, { page: 1 }, usShop));
  console.log(await send(Goods.LIST, { page: 1 }, usShop));
}
void main();
