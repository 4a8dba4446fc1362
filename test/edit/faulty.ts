import type { Host } from '../../src/edit/index.js';

/** Thrown in place of every call from the fault on: for the code under test the process is dead. */
export class Dead extends Error {}

const free: readonly string[] = ['pid', 'uid', 'name', 'isAlive', 'now', 'pause'];

export type Fault =
  | { readonly kind: 'crash' }
  /** The call fails, without or after having had its effect, and with `lasting` so does every later one of its kind. */
  | { readonly kind: 'error'; readonly code: string; readonly effect: 'none' | 'done'; readonly lasting: boolean }
  /** A write takes half of the bytes, then no more. */
  | { readonly kind: 'short' }
  /** Somebody else does something just before the call. */
  | { readonly kind: 'foreign'; act(call: string, args: readonly unknown[]): void };

/** A host that suffers the fault at its n-th call, counted from 0. `calls` holds the names of those made so far. */
export function faulty(host: Host, at: number, fault: Fault): { readonly host: Host; readonly calls: string[] } {
  const calls: string[] = [];
  const struck = (call: string, args: readonly unknown[], real: (...args: readonly unknown[]) => unknown): unknown => {
    const index = calls.push(call) - 1;
    const lasts = fault.kind === 'error' && fault.lasting && index > at && call === calls[at];
    if (index > at && fault.kind === 'crash') throw new Dead();
    if (index !== at && !lasts) return real(...args);
    switch (fault.kind) {
      case 'crash':
        throw new Dead();
      case 'error':
        return failing(
          fault.effect === 'done' ? real(...args) : null,
          Object.assign(new Error(fault.code), { code: fault.code, syscall: call }),
        );
      case 'short':
        return call === 'write'
          ? real(args[0], (args[1] as Uint8Array).subarray(0, Math.ceil((args[1] as Uint8Array).length / 2)), args[2])
          : real(...args);
      case 'foreign':
        fault.act(call, args);
        return real(...args);
    }
  };
  const proxy = new Proxy(host, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof name !== 'string' || free.includes(name) || typeof value !== 'function') return value;
      return (...args: readonly unknown[]) => struck(name, args, (...given) => Reflect.apply(value, target, given));
    },
  });
  return { host: proxy, calls };
}

/** Once the call has had its effect, where it has one. */
function failing(effect: unknown, error: Error): Promise<never> {
  if (effect instanceof Promise) return effect.then(() => Promise.reject(error));
  throw error;
}

/** A process that is no more, for runs that are to crash. */
export function dying(host: Host): Host {
  return {
    ...host,
    attributed: () => new Set(),
    pid: 2 ** 22 + 1,
    isAlive: (pid) => pid !== 2 ** 22 + 1 && host.isAlive(pid),
    pause: () => Promise.resolve(),
  };
}
