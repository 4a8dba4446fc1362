import { commands } from './commands.js';
import { transmit } from './transmit.js';

export async function dispatch(line: string): Promise<string> {
  const [name = '', ...args] = line.split(' ');
  const factory = commands.get(name);
  if (!factory) return `没有命令 ${name}`;
  const payload = factory(...args);
  const answer = await transmit(payload);
  return `${name} [${payload.type}] ${answer.success ? '成功' : answer.errorMsg}`;
}
