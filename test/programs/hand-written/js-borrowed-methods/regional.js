const util = require('node:util');
const Client = require('./client');

const router = (host) => `https://${host}/openapi/router`;

exports.Constructed = function (host) {
  return Reflect.construct(Client, [router(host)]);
};

exports.OfPrototype = function (host) {
  return Object.assign(Object.create(Client.prototype), { url: router(host) });
};

exports.Lent = function (host) {
  return { url: router(host), send: Client.prototype.send };
};

exports.Inherits = function (host) {
  this.url = router(host);
};
util.inherits(exports.Inherits, Client);

exports.Borrows = function (host) {
  const self = { url: router(host) };
  this.send = (...given) => Client.prototype.send.apply(self, given);
};
