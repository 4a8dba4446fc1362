const client = (url) => ({ post: (type, data = {}) => fetch(url, { method: 'POST', body: JSON.stringify({ ...data, type }) }) });

module.exports = () => ({
  provide: { temu: client('https://openapi.kuajingmaihuo.com/openapi/router'), usTemu: client('https://openapi-b-us.temu.com/openapi/router') },
});
