const { call } = require('./client');

async function main() {
  for (const type of ['bg.goods.add', 'bg.jitmode.activate']) {
    const res = await call('CN', { type, productId: 60110021 });
    console.log(type, res.success);
  }
}

main();
