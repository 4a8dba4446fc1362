var https = require('https');
var qs = require('querystring');
var settings = require('./settings');
function call(type, params, callback) {
  var body = qs.stringify(Object.assign({ type: type, app_key: settings.key }, params));
  var req = https.request({
    hostname: settings.hostname, port: 443, path: settings.path, method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) },
  }, function (res) {
    var text = '';
    res.on('data', function (d) { text += d; });
    res.on('end', function () { var out = JSON.parse(text); callback(out.success ? null : new Error(type)); });
  });
  req.end(body);
}
function method(type) { return function (params, callback) { call(type, params, callback); }; }
module.exports = { goods: { list: method('bg.goods.list.get'), template: method('bg.logistics.template.get') }, orders: { list: method('bg.order.list.get') } };
