import { remembered } from '../../../base/tree.js';
import type { Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, type LibraryValue, libraryValue } from '../abstract-value.js';

/** Flurl's methods that send, and those that give a request to add to. */
const sends = /^(?:Post|Put)(?:Json|String|UrlEncoded)Async$/;
const begins = /^(?:With[A-Z]\w*|AppendPathSegments?|SetQueryParams?|AllowAnyHttpStatus)$/;

/**
 * An extension method of Flurl on a URL's text: `url.PostJsonAsync(body)` is `FlurlText.PostJsonAsync`, and what a chain begins with
 * (`url.WithHeader(…)`) is `FlurlText.Url$WithHeader`, whose receiver is the URL. Null for anything else.
 */
export function flurlMethod(value: AbstractValue, key: string, { tree, node }: Ref): LibraryValue | null {
  if (node.kind !== 'member' || (value.kind !== 'text' && value.kind !== 'unknown')) return null;
  const isSend = sends.test(key);
  if ((!isSend && !begins.test(key)) || !usesFlurl(tree)) return null;
  return libraryValue(isSend ? `FlurlText.${key}` : `FlurlText.Url$${key}`);
}

const usesFlurl = remembered(({ file }: Tree): boolean => /\busing Flurl\b/.test(file.text));
