import { chain } from './chain.js';

const ENDPOINTS = {
  domestic: 'https://openapi.kuajingmaihuo.com/openapi/router',
};

export function connect({ appKey, accessToken, endpoint = ENDPOINTS.domestic }) {
  return chain(async (type, params) => {
    const res = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type, app_key: appKey, access_token: accessToken, ...params }),
    });
    const { success, errorMsg, result } = await res.json();
    if (!success) console.log(type, '->', errorMsg);
    return result;
  });
}
