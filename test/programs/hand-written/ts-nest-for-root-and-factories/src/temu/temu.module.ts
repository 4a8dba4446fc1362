import { Module } from '@nestjs/common';
import axios from 'axios';
import { SiteSettings } from './settings';
import { TemuApi } from './temu.api';
import { TemuUsApi } from './temu-us.api';

export interface TemuModuleOptions {
  baseURL: string;
  appKey: string;
}

@Module({})
export class TemuModule {
  static forRoot(options: TemuModuleOptions) {
    return {
      module: TemuModule,
      providers: [
        SiteSettings,
        { provide: 'TEMU_MODULE_OPTIONS', useValue: options },
        {
          provide: 'TEMU_HTTP',
          useFactory: (opts: TemuModuleOptions) => axios.create({ baseURL: opts.baseURL, timeout: 8000 }),
          inject: ['TEMU_MODULE_OPTIONS'],
        },
        {
          provide: 'TEMU_US_HTTP',
          useFactory: (settings: SiteSettings) => axios.create({ baseURL: settings.us }),
          inject: [SiteSettings],
        },
        TemuApi,
        TemuUsApi,
      ],
    };
  }
}
