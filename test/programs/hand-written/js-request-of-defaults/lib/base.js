var request = require('request');

function BaseApi(shop) {
  this.shop = shop;
  this.http = request.defaults({ baseUrl: 'https://openapi.kuajingmaihuo.com', json: true });
}

BaseApi.prototype.execute = function (type, params, callback) {
  var body = { type: type, app_key: this.shop.key, timestamp: Date.now() };
  for (var key in params) body[key] = params[key];
  this.http.post({ uri: '/openapi/router', body: body }, function (err, res, answer) {
    callback(err, answer);
  });
};

module.exports = BaseApi;
