import { importRows } from './importer.js';

const rows = [
  { action: '上架', sku: 'A1', name: '杯子' },
  { action: '改库存', sku: 'A2', qty: '7' },
  { action: '查订单', sn: 'PO-1' },
  { action: '打标签', sku: 'A3' },
];
const summary = await importRows(rows);
console.table ? console.log(Object.keys(summary).length) : null;
