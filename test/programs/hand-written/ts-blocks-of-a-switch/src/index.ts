import { handle } from './handler.js';
import type { Command } from './commands.js';

const commands: Command[] = [
  { kind: 'publish', goodsName: '连衣裙' },
  { kind: 'upload', imageUrl: 'https://i/1.png' },
  { kind: 'pull-orders', page: 1 },
  { kind: 'enroll', activityId: 12, skuIds: [1] },
  { kind: 'cats', parent: 0 },
];
for (const command of commands) console.log(command.kind, await handle(command));
