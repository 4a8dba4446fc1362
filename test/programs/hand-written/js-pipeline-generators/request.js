import { chain, pipe } from './fp.js';

const ROUTER_URL = 'https://openapi.kuajingmaihuo.com/openapi/router';

const withCredentials = (body) => ({ app_key: 'k', access_token: 't', ...body });
const withTimestamp = (body) => ({ ...body, timestamp: String(Date.now()) });
const toInit = (body) => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
const post = (init) => fetch(ROUTER_URL, init);

/** 请求 = 一串纯函数 */
export const send = pipe(withCredentials, withTimestamp, toInit, post, chain((res) => res.json()));

export const api = (type) => (params) => send({ ...params, type });
