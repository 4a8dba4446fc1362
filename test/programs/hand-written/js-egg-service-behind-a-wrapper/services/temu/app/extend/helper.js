'use strict';

const { createHash } = require('node:crypto');

module.exports = {
  sign(params) {
    const text = Object.keys(params).sort().map((key) => key + params[key]).join('');
    return createHash('md5').update(text).digest('hex').toUpperCase();
  },
};
