import { createHash } from 'node:crypto';
import { gatewayOf } from './gateways.js';

const seen = new Map();

const middlewares = [
  async (ctx, next) => {
    seen.set(ctx.type, (seen.get(ctx.type) ?? 0) + 1);
    await next();
  },
  async (ctx, next) => {
    ctx.url = gatewayOf(ctx.shop.region);
    await next();
  },
  async (ctx, next) => {
    const params = { type: ctx.type, app_key: ctx.shop.key, timestamp: Math.floor(Date.now() / 1000), ...ctx.data };
    const text = Object.keys(params).sort().map((key) => key + params[key]).join('');
    ctx.body = { ...params, sign: createHash('md5').update(ctx.shop.secret + text + ctx.shop.secret).digest('hex').toUpperCase() };
    await next();
  },
  async (ctx) => {
    const response = await fetch(ctx.url, { method: 'POST', body: JSON.stringify(ctx.body) });
    ctx.answer = await response.json();
  },
];

function compose(list, ctx) {
  const dispatch = async (at) => {
    const run = list[at];
    if (run) await run(ctx, () => dispatch(at + 1));
  };
  return dispatch(0);
}

export async function callApi(shop, type, data = {}) {
  const ctx = { shop, type, data };
  await compose(middlewares, ctx);
  return ctx.answer;
}
