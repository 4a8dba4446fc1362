import { GATEWAYS, type Region } from './gateways.js';

export async function call(region: Region, type: string, data: object = {}): Promise<unknown> {
  const response = await fetch(GATEWAYS[region], {
    method: 'POST',
    body: JSON.stringify({ ...data, type, region }),
  });
  return response.json();
}
