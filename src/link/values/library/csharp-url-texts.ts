import type { MemberNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { usesNamespace } from '../../symbols/csharp-usings.js';
import { type AbstractValue, type LibraryValue, libraryValue } from '../abstract-value.js';
import type { Session } from '../session.js';

/** A library of C# whose extension methods send to a URL's text: the path of what sends, and of what a chain begins with. */
type UrlTexts = { readonly path: string; readonly namespace: RegExp; readonly sends: RegExp; readonly begins: RegExp };

const libraries: readonly UrlTexts[] = [
  {
    path: 'FlurlText',
    namespace: /^Flurl\b/,
    sends: /^(?:(?:Post|Put)(?:Json|String|UrlEncoded)|Get(?:Json|String|Stream|Bytes)?)Async$/,
    begins: /^(?:With[A-Z]\w*|AppendPathSegments?|SetQueryParams?|AllowAnyHttpStatus)$/,
  },
  {
    path: 'FurionText',
    namespace: /^Furion\.RemoteRequest\b/,
    sends: /^(?:Post|Put|Get|Send)(?:As(?:String|Stream|ByteArray)?)?Async$/,
    begins: /^Set[A-Z]\w*$/,
  },
];

/**
 * An extension method on a URL's text: Flurl's `url.PostJsonAsync(body)` is `FlurlText.PostJsonAsync`, and what a chain begins with (`url.WithHeader(…)`)
 * is `FlurlText.Url$WithHeader`, whose receiver is the URL. Null for anything else.
 */
export function urlTextMethod(session: Session, value: AbstractValue, key: string, { tree, node }: Ref): LibraryValue | null {
  if (node.kind !== 'member' || (value.kind !== 'text' && value.kind !== 'unknown')) return null;
  const found = libraries.find(({ sends, begins }) => sends.test(key) || begins.test(key));
  if (found === undefined || !usesNamespace(session.program, tree, found.namespace)) return null;
  return libraryValue(found.sends.test(key) ? `${found.path}.${key}` : `${found.path}.Url$${key}`);
}

/** Whether a URL's text is the receiver of a chain that sends to it: `"https://…".WithHeader(…).PostJsonAsync(body).ReceiveString()`. */
export function isSentTo(session: Session, { tree, node }: Ref): boolean {
  if (tree.language !== 'csharp' || node.parent?.kind !== 'member' || node.parent.object !== node) return false;
  const methods = chainOn(node);
  const [first = ''] = methods;
  // What follows reads the answer: `.ReceiveJson<T>()`.
  const library = libraries.find(
    ({ sends, begins }) => sends.test(first) || (begins.test(first) && methods.some((name) => sends.test(name))),
  );
  return library !== undefined && usesNamespace(session.program, tree, library.namespace);
}

/** The methods of `text.a(…).b(…)`, in order. */
function chainOn(text: Node): readonly string[] {
  const methods: string[] = [];
  for (let at: Node | null = text; at?.parent?.kind === 'member' && at.parent.object === at; ) {
    const { property, parent }: MemberNode = at.parent;
    if (parent?.kind !== 'call' || parent.callee !== at.parent) break;
    methods.push(property);
    at = parent;
  }
  return methods;
}
