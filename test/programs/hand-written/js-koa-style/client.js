const compose = require('./compose');
const { errorHandler, common, sign, send } = require('./middlewares');

module.exports = function createClient({ url, appKey, secret }) {
  const run = compose([errorHandler, common, sign(secret), send]);
  return async function call(type, params) {
    const ctx = { url, appKey, type, params };
    await run(ctx);
    return ctx.result;
  };
};
