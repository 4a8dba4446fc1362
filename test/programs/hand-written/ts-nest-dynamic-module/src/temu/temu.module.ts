import { Module } from '@nestjs/common';
import { TEMU_OPTIONS, TEMU_US_CLIENT } from './constants';
import { TemuClient } from './temu.client';

@Module({
  providers: [
    { provide: TEMU_OPTIONS, useValue: { host: 'https://openapi.kuajingmaihuo.com', appKey: 'k', appSecret: 's' } },
    TemuClient,
    {
      provide: TEMU_US_CLIENT,
      useFactory: () => new TemuClient({ host: 'https://openapi-b-us.temu.com', appKey: 'u', appSecret: 's' }),
    },
  ],
})
export class TemuModule {}
