import { type Command, toRequest } from './commands';
import { gateways, type Region } from './region';
import { signed } from './signed';

export async function dispatch(region: Region, command: Command): Promise<void> {
  const { type, params } = toRequest(command);
  const response = await fetch(gateways[region], { method: 'POST', body: signed(type, params) });
  console.log(await response.json());
}
