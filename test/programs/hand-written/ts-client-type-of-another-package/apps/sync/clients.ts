import { createTemuClient } from '#temu';

export const cn = createTemuClient({ baseUrl: process.env.TEMU_CN ?? 'https://openapi.kuajingmaihuo.com', appKey: 'a' });
export const us = createTemuClient({ baseUrl: process.env.TEMU_US ?? 'https://openapi-b-us.temu.com', appKey: 'b' });
