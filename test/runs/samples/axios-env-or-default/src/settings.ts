export const settings = {
  temu: { baseURL: process.env.TEMU_BASE_URL ?? 'https://openapi.kuajingmaihuo.com', timeout: 5000 },
};
