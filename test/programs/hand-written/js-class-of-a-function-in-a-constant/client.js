const Client = function (options) {
  if (!(this instanceof Client)) return new Client(options);
  this.options = Object.assign({ url: 'https://openapi.kuajingmaihuo.com/openapi/router', debug: false }, options);
};

Client.prototype.request = async function (type, biz) {
  const res = await fetch(this.options.url, {
    method: 'POST',
    body: JSON.stringify(Object.assign({ app_key: 'k', access_token: 't' }, biz, { type })),
  });
  return res.json();
};

Client.prototype.setDebug = function (on) {
  this.options.debug = on;
  return this;
};

module.exports = Client;
