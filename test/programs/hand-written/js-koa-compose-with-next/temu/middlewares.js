import { createHash } from 'node:crypto';
import superagent from 'superagent';
import { regionOf } from './regions.js';

export async function resolveRegion(ctx, next) {
  ctx.state.region = regionOf(ctx.region);
  ctx.url = ctx.state.region.host + '/openapi/router';
  await next();
}

export async function common(ctx, next) {
  ctx.body = { type: ctx.type, app_key: ctx.app.key, timestamp: Date.now(), currency: ctx.state.region.currency, ...ctx.params };
  await next();
}

export async function signature(ctx, next) {
  const { secret } = ctx.app;
  const raw = Object.keys(ctx.body).sort().map((k) => k + ctx.body[k]).join('');
  ctx.body.sign = createHash('md5').update(secret + raw + secret).digest('hex').toUpperCase();
  await next();
}

export async function deliver(ctx) {
  const response = await superagent.post(ctx.url).retry(2).send(ctx.body);
  ctx.answer = response.body;
}
