export function buildBody(shop, type, data = {}) {
  const pairs = [
    ['app_key', shop.appKey],
    ['type', type],
  ];
  if (shop.token) pairs.push(['access_token', shop.token]);
  pairs.push(...Object.entries(data));
  return Object.fromEntries(pairs);
}
