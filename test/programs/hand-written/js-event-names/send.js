import { publish } from './bus.js';
import { endpoints } from './endpoints.js';

export async function send(type, params, region = 'default') {
  const response = await fetch(endpoints[region], { method: 'POST', body: JSON.stringify(Object.assign({ type }, params)) });
  publish(type, await response.json());
}
