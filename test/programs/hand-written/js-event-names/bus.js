import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

/** 没有监听者就是漏接 */
export function publish(event, ...args) {
  if (!bus.emit(event, ...args)) throw new Error(`nobody listens to ${event}`);
}
