exports.auth = (params) => ({ ...params, access_token: 't' });
exports.stamp = (params) => {
  params.timestamp = 1;
  return params;
};
exports.sign = (params) => {
  const text = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${k}=${v}`).join('&');
  return { ...params, sign: text.length };
};
