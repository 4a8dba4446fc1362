const { createHash } = require('crypto');

// 接口指纹，由网关组下发
const allow = new Set([
  '4e46e6dfd71e',
  '7ee4544472df',
  '45e0a4eec90c',
]);

exports.grayCheck = (type) => {
  const fingerprint = createHash('md5').update(type).digest('hex').slice(0, 12);
  if (!allow.has(fingerprint)) throw new Error('不在灰度名单 ' + fingerprint);
};
