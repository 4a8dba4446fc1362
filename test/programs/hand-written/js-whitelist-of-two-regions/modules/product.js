const { CnKuajingClient, UsKuajingClient } = require('../utils/request');

const cnClient = new CnKuajingClient();
const usClient = new UsKuajingClient();

async function syncGoods() {
  for (const name of ['bg.marketing.activity.enroll.submit', 'bg.mall.info.get', 'bg.aftersales.list.get', 'bg.goods.edit.property']) {
    await cnClient.send(name, { page: 1 });
  }
  for (const name of ['bg.marketing.activity.enroll.submit']) {
    await usClient.send(name, {});
  }
}

module.exports = { syncGoods };
