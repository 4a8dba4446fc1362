import type { Node } from '../model/index.js';

/**
 * Whether a URL that is not known (what is known of it all the same) may be that of a gateway: unknown as a whole, or up to the path of its
 * router. A service of another kind has a path of its own behind the host that is put in.
 */
export function mayBeRouter(hidden: { readonly known?: string } | null): boolean {
  return hidden?.known === undefined || /^(?:(?:https?|…):\/\/)?(?:…[\w.:-]*)*(?:\/openapi\/router)?\/?(?:\?…=.*)?$/s.test(hidden.known);
}

/** `` `${this.base}/chat/completions` ``: whatever base is put in, the path behind it is written out, and is not that of a router. */
export function isOtherPath(url: Node | null): boolean {
  const last = url?.kind === 'template' || url?.kind === 'concat' ? url.parts.at(-1) : undefined;
  return last?.kind === 'string' && last.value.startsWith('/') && !mayBeRouter({ known: `…${last.value}` });
}

/** `https://host/oauth/token`: a URL that is known, of something beside a router. A type may be a path as well, and has dots. */
export function isBesideRouter(url: string): boolean {
  const path = url.replace(/^(?:\w+:)?\/\/[^/?#]*/, '');
  return /^(?:\/[\w-]+)+\/?$/.test(path) && !/^\/openapi(?:\/router)?\/?$/.test(path);
}

/** `type`, `api_type`, `method`; `grant_type` is a matter of its own. */
const mayNameType = /^(?:(?:api|interface)[\w.-]*|type|method|name|action|cmd|service)$/i;

/**
 * Whether a URL, as far as it is known, is one of another service that is asked with a query of its own: host, path and the names in the query are written
 * out, and none of them is a type.
 */
export function isAskedElsewhere(known: string | undefined): boolean {
  const [, query] = /^https?:\/\/[\w.-]+(?::\d+)?\/[\w./-]+\?(.+)$/s.exec(known ?? '') ?? [];
  const names = query?.split('&').map((entry) => /^([\w.-]+)=/.exec(entry)?.[1]) ?? [];
  return names.length > 0 && names.every((name) => name !== undefined && !mayNameType.test(name));
}
