import type { Node } from '../model/index.js';

/**
 * Whether a URL that is not known (why it is hidden, with what is known of it) may be that of a gateway: unknown as a whole, or up to the path of its
 * router. A service of another kind has a path of its own behind the host that is put in.
 */
export function mayBeRouter(hidden: { readonly why: string; readonly detail: string } | null): boolean {
  return hidden?.why !== 'part' || /^(?:(?:https?|…):\/\/)?(?:…[\w.:-]*)*(?:\/openapi\/router)?\/?$/.test(hidden.detail);
}

/** `` `${this.base}/chat/completions` ``: whatever base is put in, the path behind it is written out, and is not that of a router. */
export function isOtherPath(url: Node | null): boolean {
  const last = url?.kind === 'template' || url?.kind === 'concat' ? url.parts.at(-1) : undefined;
  return last?.kind === 'string' && last.value.startsWith('/') && !mayBeRouter({ why: 'part', detail: `…${last.value}` });
}
