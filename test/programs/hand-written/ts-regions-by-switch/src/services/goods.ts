import { makeClient } from '../make-client';
import { TYPES } from '../types';

const client = makeClient();

export async function syncAll(): Promise<void> {
  const running: Promise<unknown>[] = [];
  TYPES.forEach((type) => running.push(client.invoke(type, { pageNo: 1, pageSize: 20 })));
  await Promise.all(running);
}
