import { endpoints, type Region } from './endpoints.js';
import type { Apis } from './types.js';

type Answer = { success: boolean; result?: Record<string, unknown> };

export function openPlatform(region: Region) {
  const url = endpoints[region];
  return async <K extends keyof Apis>(type: K, data: Apis[K]): Promise<Answer> => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ ...data, type }) });
    return (await response.json()) as Answer;
  };
}
