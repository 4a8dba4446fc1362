const GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';

function compose(list) {
  return (ctx) => {
    const run = (i) => (i === list.length ? Promise.resolve() : list[i](ctx, () => run(i + 1)));
    return run(0);
  };
}

const locate = async (ctx, next) => {
  ctx.url = GATEWAY;
  await next();
};

const fill = async (ctx, next) => {
  ctx.body = { type: ctx.type, app_key: ctx.shop.key, timestamp: Math.floor(Date.now() / 1000), ...ctx.biz };
  await next();
};

const send = async (ctx) => {
  const answer = await fetch(ctx.url, { method: 'POST', body: JSON.stringify(ctx.body) });
  ctx.result = await answer.json();
};

const tell = async (ctx, next) => {
  await next();
  if (!ctx.result.success) console.log('failed', ctx.type, ctx.result.errorCode);
};

const pipeline = compose([tell, locate, fill, send]);

async function call(shop, type, biz = {}) {
  const ctx = { shop, type, biz };
  await pipeline(ctx);
  return ctx.result;
}

module.exports = { call };
