module.exports = { temu: { baseUrl: 'https://openapi.kuajingmaihuo.com', key: 'k', timeout: 1000 } };
