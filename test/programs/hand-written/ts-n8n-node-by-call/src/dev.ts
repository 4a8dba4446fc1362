import { runNode } from 'n8n-workflow';
import { Temu } from './nodes/Temu/Temu.node';

const cn = { region: 'cn', appKey: 'k', accessToken: 't' };
const us = { ...cn, region: 'us' };

(async () => {
  const node = new Temu();
  await runNode(node, { resource: 'goods', operation: 'getAll' }, cn);
  await runNode(node, { resource: 'goods', operation: 'create' }, cn);
  await runNode(node, { resource: 'goods', operation: 'categories' }, cn);
  await runNode(node, { resource: 'order', operation: 'getAll' }, cn);
  await runNode(node, { resource: 'goods', operation: 'getAll' }, us);
})();
