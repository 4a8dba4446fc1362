/** One request as a gateway met it. `served` false: it answered `7000016 type not exists`. */
export type Call = { readonly gateway: string; readonly type: string; readonly path: string; readonly served: boolean };
export type Moved = { readonly newTypes: readonly [string, ...string[]]; readonly applies: string };
export type Gateways = {
  readonly port: number;
  readonly calls: readonly Call[];
  /** The certificate of the hosts: as PEM, and as a trust store of Java. */
  readonly trust: { readonly pem: string; readonly jks: Uint8Array };
  close(): Promise<void>;
};
export function movedTypes(): ReadonlyMap<string, Moved>;
export function startGateways(): Promise<Gateways>;
