'use strict';

const { LIMITS } = require('../lib/temu_api');

exports.limitOf = function (type) {
  return LIMITS[type] || 60;
};
