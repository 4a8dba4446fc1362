export const REGIONS = [
  { code: 'CN', host: 'https://openapi.kuajingmaihuo.com', currency: 'CNY' },
  { code: 'US', host: 'https://openapi-b-us.temu.com', currency: 'USD' },
  { code: 'EU', host: 'https://openapi-b-eu.temu.com', currency: 'EUR' },
];

export const regionOf = (code) => {
  const region = REGIONS.find((one) => one.code === code);
  if (!region) throw new RangeError(`unknown region ${code}`);
  return region;
};
