import type { Announcement, GatewayName } from '../model/index.js';

/** The five gateways' hosts. The CN test host and private proxies are left out on purpose: what is behind them is unknown. */
const known: readonly (readonly [string, GatewayName])[] = [
  ['openapi.kuajingmaihuo.com', 'cn'],
  ['openapi-b-partner.temu.com', 'partner'],
  ['openapi-b-us.temu.com', 'us'],
  ['openapi-b-eu.temu.com', 'eu'],
  ['openapi-b-global.temu.com', 'global'],
];

/** A host that only an announcement names is a partner host: that is where it says to call. */
export function hostsOf(announcements: readonly Announcement[]): ReadonlyMap<string, GatewayName> {
  const announced = announcements.map(({ gateway }) => [new URL(gateway).host.toLowerCase(), 'partner'] as const);
  return new Map([...announced, ...known]);
}
