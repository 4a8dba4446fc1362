import type { Program } from '../program/program.js';

/** The gateway that a text leads to, as far as it is a URL or a host; null for any other. */
export function gatewayIn({ catalogue }: Program, text: string): string | null {
  const host = /^(?:https?:)?(?:\/\/)?([\w.-]+\.[a-z]+)/i.exec(text)?.[1];
  return (host && catalogue.hosts.get(host.toLowerCase())) || null;
}

/** Every name that the partner gateway serves in the place of an old one. */
export function newTypes({ catalogue }: Program): readonly string[] {
  return [...new Set([...catalogue.migrations.values()].filter((one) => one.applies !== 'never').map((one) => one.newType))];
}
