import type { IDataObject, IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

const HOSTS: IDataObject = {
  cn: 'https://openapi.kuajingmaihuo.com',
  us: 'https://openapi-b-us.temu.com',
};

export async function temuApiRequest(this: IExecuteFunctions, type: string, body: IDataObject = {}): Promise<IDataObject> {
  const credentials = await this.getCredentials('temuApi');
  const options: IHttpRequestOptions = {
    method: 'POST',
    url: `${HOSTS[credentials.region as string]}/openapi/router`,
    body: { type, app_key: credentials.appKey, access_token: credentials.accessToken, timestamp: Date.now(), ...body },
    json: true,
  };
  return this.helpers.httpRequest(options);
}

export async function temuApiRequestAllItems(this: IExecuteFunctions, type: string, body: IDataObject = {}): Promise<IDataObject[]> {
  const items: IDataObject[] = [];
  for (let page = 1; page <= 2; page++) {
    const { result } = await temuApiRequest.call(this, type, { ...body, page, pageSize: 50 });
    items.push(result ?? {});
  }
  return items;
}
