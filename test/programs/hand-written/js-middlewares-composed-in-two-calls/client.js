import { compose, withCache, withRetry, withSign } from './middleware.js';

const post = async ({ url, body }) => {
  const res = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return res.json();
};

const handle = compose(withCache(['bg.goods.cats.get', 'bg.goods.catsmandatory.get']), withRetry(3), withSign)(post);

export const temu = (type, params = {}) =>
  handle({ url: 'https://openapi.kuajingmaihuo.com/openapi/router', body: { type, app_key: 'k', access_token: 't', ...params } });
