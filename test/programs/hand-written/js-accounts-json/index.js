const accounts = require('./accounts.json');
const { clientFor } = require('./clients');
(async () => {
  for (const account of accounts) {
    const client = clientFor(account);
    for (const type of account.apis) {
      const { success } = await client.call(type, { shop: account.name });
      console.log(account.name, type, success);
    }
  }
})();
