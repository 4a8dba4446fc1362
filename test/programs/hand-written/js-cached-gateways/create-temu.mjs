import { memo } from './memo.mjs';

export function createTemu({ gateway, appKey }) {
  const post = async (type, params) => {
    const res = await fetch(gateway, { method: 'POST', body: JSON.stringify({ type, app_key: appKey, ...params }) });
    return res.json();
  };
  return { post, read: memo(post) };
}
