import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface SyncJob {
  name: string;
  type: string;
}

process.loadEnvFile('.env');

export const settings = {
  appKey: process.env.TEMU_APP_KEY ?? '',
  appSecret: process.env.TEMU_APP_SECRET ?? '',
  accessToken: process.env.TEMU_ACCESS_TOKEN ?? '',
  sync: (parse(readFileSync('config/erp.yaml', 'utf8')) as { sync: SyncJob[] }).sync,
};
