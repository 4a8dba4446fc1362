import { Injectable } from '@nestjs/common';

@Injectable()
export class SiteSettings {
  readonly us = 'https://openapi-b-us.temu.com';
}
