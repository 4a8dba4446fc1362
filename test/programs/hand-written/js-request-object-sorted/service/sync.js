const { CN_TYPES, US_TYPES, EU_TYPES } = require('../constants/api');
const { cnClient, usClient, euClient } = require('../bootstrap');

async function pullGoods() {
  for (const [key, name] of Object.entries(CN_TYPES)) {
    const reply = await cnClient.send(name, { productId: 10086 });
    console.log(key, reply.success);
  }
  for (const [key, name] of Object.entries(US_TYPES)) {
    const reply = await usClient.send(name, { page: 1 });
    console.log(key, reply.success);
  }
  for (const [key, name] of Object.entries(EU_TYPES)) {
    const reply = await euClient.send(name, {});
    console.log(key, reply.success);
  }
}

module.exports = { pullGoods };
