import { call } from './call.mjs';
const TRANSITIONS = {
  goods: { type: 'bg.goods.list.get', next: 'stock' },
  stock: { type: 'bg.goods.quantity.get', next: 'orders' },
  orders: { type: 'bg.order.list.get', next: 'done' },
};
export class Machine {
  async step(state) {
    const { type, next } = TRANSITIONS[state];
    await call({ type });
    return next;
  }
}
