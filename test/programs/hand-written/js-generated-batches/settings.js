let cached;
exports.gateway = () => (cached ??= resolve());
function resolve() {
  return (process.env.TEMU_ROUTER || 'https://openapi.kuajingmaihuo.com/openapi/router').replace(/\/$/, '');
}
