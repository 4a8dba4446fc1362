const request = require('request');
const { optionsFor } = require('./options');

exports.call = function (type, biz, callback) {
  request(optionsFor(type, biz || {}), function (error, response, body) {
    if (error) return callback(error);
    callback(null, body);
  });
};
