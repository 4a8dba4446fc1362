const URL_OF = 'https://openapi.kuajingmaihuo.com/openapi/router';
const HOSTS = { us: 'openapi-b-us.temu.com' };
exports.send = async (type, region) => {
  const url = region in HOSTS ? URL_OF.replace('openapi.kuajingmaihuo.com', HOSTS[region]) : URL_OF;
  return (await fetch(url, { method: 'POST', body: JSON.stringify({ type }) })).json();
};
