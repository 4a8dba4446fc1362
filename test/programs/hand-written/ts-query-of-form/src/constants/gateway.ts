export const cnGateway = process.env.TEMU_CN_URL ?? 'https://openapi.kuajingmaihuo.com/openapi/router';
export const euGateway = process.env.TEMU_EU_URL || 'https://openapi-b-eu.temu.com/openapi/router';
