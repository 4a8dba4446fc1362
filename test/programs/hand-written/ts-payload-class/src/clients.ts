import { buildClient } from './core/gateway';

export const cnClient = buildClient({ router: 'https://openapi.kuajingmaihuo.com' });

export const euClient = buildClient({ router: 'https://openapi-b-eu.temu.com' });
