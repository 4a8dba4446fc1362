import { Machine } from './machine.mjs';
const machine = new Machine();
let state = 'goods';
while (state !== 'done') state = await machine.step(state);
