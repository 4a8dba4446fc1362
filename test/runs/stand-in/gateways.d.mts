/** One request as a gateway met it. `served` false: it answered `7000016 type not exists`. */
export type Call = { readonly gateway: string; readonly type: string; readonly path: string; readonly served: boolean };
export type Moved = { readonly newTypes: readonly [string, ...string[]]; readonly applies: string };
export function movedTypes(): ReadonlyMap<string, Moved>;
export function startGateways(): Promise<{ readonly port: number; readonly calls: readonly Call[]; close(): Promise<void> }>;
