const { call } = require('./client');

async function main() {
  const cn = { region: 'CN', token: 'token-1001' };
  const us = { region: 'US', token: 'token-1002' };
  for (const code of ['GOODS_ADD', 'ORDER_LIST']) await call(cn, code);
  await call(us, 'GOODS_ADD');
  await call(cn, 'GOODS_LIST');
}

main();
