const PREFIX = 'bg';
const name = (...parts) => [PREFIX, ...parts].join('.');
module.exports = { MALL_INFO: name('mall', 'info', 'get') };
