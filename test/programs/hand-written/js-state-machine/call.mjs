import config from './config.json' with { type: 'json' };
const url = [config.scheme, '://', config.host, config.path].join('');
export const call = async (params) => {
  const res = await fetch(url, { method: 'POST', body: JSON.stringify({ ...config.common, ...params }) });
  return res.json();
};
