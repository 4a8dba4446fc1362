import { createHash } from 'node:crypto';

export const withSign = (next) => (ctx) => {
  const body = { ...ctx.body, timestamp: Math.floor(Date.now() / 1000) };
  const raw = Object.keys(body).sort().map((key) => key + body[key]).join('');
  return next({ ...ctx, body: { ...body, sign: createHash('md5').update(`s${raw}s`).digest('hex').toUpperCase() } });
};

export const withRetry = (times) => (next) => async (ctx) => {
  let error;
  for (let i = 0; i < times; i++) {
    try {
      return await next(ctx);
    } catch (e) {
      error = e;
    }
  }
  throw error;
};

const cache = new Map();
export const withCache = (types) => (next) => async (ctx) => {
  if (!types.includes(ctx.body.type)) return next(ctx);
  const key = JSON.stringify(ctx.body);
  if (!cache.has(key)) cache.set(key, await next(ctx));
  return cache.get(key);
};

export const compose = (...all) => (last) => all.reduceRight((next, one) => one(next), last);
