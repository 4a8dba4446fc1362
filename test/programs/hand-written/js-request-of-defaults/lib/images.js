var request = require('request');

exports.compress = function (url, callback) {
  var form = { type: 'bg.picturecompression.get', url: url, timestamp: String(Date.now()) };
  request.post({ url: 'https://openapi.kuajingmaihuo.com/openapi/router', form: form }, function (err, res, text) {
    callback(err, err ? null : JSON.parse(text));
  });
};
