import { dispatch } from './store.mjs';
const actions = [
  { action: 'LIST', payload: { page: 1 } },
  { action: 'STOCK', payload: { id: 3 } },
  { action: 'SHIP', payload: { no: 'A' } },
];
for (const one of actions) await dispatch(one);
