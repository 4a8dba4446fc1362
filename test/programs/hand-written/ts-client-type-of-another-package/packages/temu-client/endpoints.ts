export const Endpoints = Object.freeze({
  goods: { add: 'bg.goods.add', update: 'bg.goods.update' },
  stock: { update: 'bg.goods.quantity.update', warehouses: 'bg.goods.warehouse.list.get' },
  logistics: { companies: 'bg.logistics.companies.get', templates: 'bg.logistics.template.get' },
} as const);
