import { UNKNOWN_SUBSTRING } from '../abstract-value.js';

/** `new URL(path, base)` and its like; either part may hold unknown substrings. */
export function joinUrl(base: string, path: string): string {
  if (/^\w+:\/\//.test(path) || base === '') return path;
  if (base.includes(UNKNOWN_SUBSTRING) || path.includes(UNKNOWN_SUBSTRING))
    return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
  return URL.canParse(path, base) ? new URL(path, base).href : `${base}/${path}`;
}

/** As HTTP clients put a base URL before a path. */
export function underBase(base: string, path: string): string {
  if (/^\w+:\/\//.test(path) || path.startsWith('//')) return path;
  return path === '' ? base : `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** The host of a URL, or of what begins one, in lower case; null where it is put together from unknown parts. */
export function hostIn(text: string): string | null {
  return /^(?:(?:https?:)?\/\/)?([^/:?#\uFFFF]+)(?=[/:?#]|$)/i.exec(text)?.[1]?.toLowerCase() ?? null;
}
