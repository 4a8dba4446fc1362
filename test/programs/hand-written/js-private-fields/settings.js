const values = new Map([
  ['temu.url', process.env.TEMU_URL ?? 'https://openapi.kuajingmaihuo.com/openapi/router'],
  ['temu.timeout', 3000],
]);
export const settings = { get: (key) => values.get(key) };
