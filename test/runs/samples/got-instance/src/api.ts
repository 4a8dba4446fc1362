import got from 'got';

const api = got.extend({ prefixUrl: 'https://openapi.kuajingmaihuo.com' });

export async function invoke(type: string, data: Record<string, unknown>): Promise<unknown> {
  return api.post('openapi/router', { json: { ...data, type } }).json();
}
