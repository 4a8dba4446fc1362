import type { CallNode, Tree } from '../../../model/index.js';
import { renamedByUrl } from '../../program/router-call.js';
import { type AbstractValue, after, doubt, type Env, join, type TextValue, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { hostIn } from '../texts/url-joining.js';
import { textOfObject } from '../texts/written-objects.js';

/** `temuType(type, url)`: the name under which the gateway of the URL serves the type; null for any other call. */
export function renamedType(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const asked = renamedByUrl(node);
  if (asked === null) return null;
  const urls = evaluate(session, asked.url, tree, env).flatMap((url) => textOfObject(session, url, { tree, node: asked.url }, env));
  const step = { steps: [{ file: tree.file.path, range: node.range, why: 'router' as const, detail: '' }] };
  const types = evaluate(session, asked.type, tree, env);
  return (types.length > 0 ? types : [UNKNOWN]).flatMap((value): readonly AbstractValue[] => {
    const migration = value.kind === 'text' ? session.program.catalogue.migrations.get(value.text) : undefined;
    if (value.kind !== 'text') return [after(value, step)];
    if (migration?.applies !== 'always') return [after(value, step)];
    return urls.flatMap((url) => servedAt(session, value, migration.newType, url)).map((one) => after(one, step));
  });
}

/** Where nobody knows the URL, the name is left as it is written. */
function servedAt({ program }: Session, type: TextValue, newType: string, url: AbstractValue): readonly AbstractValue[] {
  if (url.kind === 'unknown' && url.unresolved.length > 0) return [type, ...doubt(url.unresolved)];
  const met = join(type, { ...url, steps: [], caller: null, routed: false });
  if (met === null) return [];
  const host = url.kind === 'text' ? hostIn(url.text) : null;
  const gateway = host === null ? undefined : program.catalogue.hosts.get(host);
  return [{ ...type, ...met, text: gateway === 'cn' || gateway === 'partner' ? newType : type.text }];
}
