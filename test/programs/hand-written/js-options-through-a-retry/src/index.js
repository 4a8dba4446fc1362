const { sendWithRetry } = require('./retry');

const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';
const REGION = 'https://openapi-b-us.temu.com/openapi/router';

async function invoke(api, payload) {
  const url = ROUTER;
  return sendWithRetry({ method: 'POST', url, data: { ...payload, type: api } }, {});
}

async function regional(api) {
  return sendWithRetry({ method: 'POST', url: REGION, data: { type: api } });
}

async function main() {
  const answers = [
    await invoke('bg.goods.list.get', { page: 1 }),
    await invoke('bg.goods.cats.get', {}),
    await regional('bg.order.list.v2.get'),
  ];
  console.log(answers.length);
}

main();
