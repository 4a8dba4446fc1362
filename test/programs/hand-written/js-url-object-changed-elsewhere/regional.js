exports.regional = (target) => {
  target.host = 'openapi-b-us.temu.com';
  return target;
};
