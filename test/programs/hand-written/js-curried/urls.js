const router = (host) => `https://${host}/openapi/router`;
module.exports = { cn: router('openapi.kuajingmaihuo.com'), eu: router('openapi-b-eu.temu.com') };
