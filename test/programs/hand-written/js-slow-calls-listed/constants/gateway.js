const cnGateway = process.env.TEMU_CN_URL || 'https://openapi.kuajingmaihuo.com';

module.exports = { cnGateway };
