export interface SiteAdapter {
  readonly name: string;
  readonly endpoint: string;
  decorate(body: Record<string, unknown>): Record<string, unknown>;
}

export class ChinaAdapter implements SiteAdapter {
  readonly name = '国内';
  readonly endpoint = 'https://openapi.kuajingmaihuo.com/openapi/router';

  decorate(body: Record<string, unknown>): Record<string, unknown> {
    return { ...body, data_type: 'JSON' };
  }
}

export class UsAdapter implements SiteAdapter {
  readonly name = '美区';
  readonly endpoint = 'https://openapi-b-us.temu.com/openapi/router';

  decorate(body: Record<string, unknown>): Record<string, unknown> {
    return { ...body, version: 'V1' };
  }
}
