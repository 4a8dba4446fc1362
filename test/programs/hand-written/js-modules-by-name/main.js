const { Client } = require('./client');
const { FreightModule, stockSdk } = require('./modules');

const GATEWAYS = {
  CN: 'https://openapi.kuajingmaihuo.com/openapi/router',
  US: 'https://openapi-b-us.temu.com/openapi/router',
};

function createContainer(shop) {
  const client = new Client({ gateway: GATEWAYS[shop.region], token: shop.token });
  return { freight: new FreightModule(client), stock: stockSdk(client) };
}

async function main() {
  for (const shop of [{ region: 'CN', token: 'token-1' }, { region: 'US', token: 'token-2' }]) {
    const c = createContainer(shop);
    await c.freight.editTemplate({ productId: 601099 });
    await c.freight.listTemplates({ siteIds: [100] });
    await c.stock.listWarehouses({ pageSize: 10 });
    if (shop.region === 'CN') await c.stock.listOrders({ pageSize: 10 });
  }
}

main();
