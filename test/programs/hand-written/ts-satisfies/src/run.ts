import { invoke } from './client.js';

const steps = [
  await invoke<{ total: number }>('goodsList', { page: 1 }),
  await invoke('goodsUpdate', { productId: 5 }),
  await invoke('taskSubmit', { productId: 5 }),
  await invoke('attrs', { catId: 1 }),
  await invoke('aftersales'),
];

for (const step of steps) console.log(step.ok ? step.value : `失败: ${step.error}`);
