// 各网关的出口代理编号
const proxies = { 'openapi.kuajingmaihuo.com': 1 };
const SAFE = ['openapi.kuajingmaihuo.com', 'openapi-b-us.temu.com'];

exports.proxyFor = (url) => {
  const { host } = new URL(url);
  if (!SAFE.includes(host)) throw new Error('出口白名单未放行 ' + host);
  if (proxies[host] === undefined) throw new Error('没有为该网关分配代理');
  return proxies[host];
};
