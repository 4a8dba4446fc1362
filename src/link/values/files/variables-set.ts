import type { Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, TOP, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { hostIn } from '../texts/url-joining.js';

/** Functions that set a variable of the process, by its name and its value. */
const setters = ['Setenv', 'setProperty', 'setdefault', 'putenv', 'setEnvironmentVariable'] as const;
const environments = /^(?:env|environ|_ENV|_SERVER|ENV)$/;

/** The gateways that code puts into a variable of the environment as it runs: `process.env.TEMU_URL = US`, `os.Setenv("TEMU_URL", url)`. */
export function setInCode(session: Session, key: string): readonly AbstractValue[] {
  const { assigned, named, catalogue } = session.program;
  const put = (assigned.get(key) ?? []).flatMap(({ tree, node: { target, value } }): Ref[] =>
    (target.kind === 'member' || target.kind === 'index') && environments.test(nameOf(target.object) ?? '') ? [{ tree, node: value }] : [],
  );
  const handed = setters.flatMap((name) => (named.get(name) ?? []).flatMap((use) => handedTo(use, key) ?? []));
  const values = [...put, ...handed].flatMap(({ tree, node }) => evaluate(session, node, tree, TOP));
  return unsure(values.filter((value) => value.kind === 'text' && catalogue.hosts.has(hostIn(value.text) ?? '')));
}

/** The value that a call of a setter gives the variable; null for any other use of the name. */
function handedTo({ tree, node }: Ref, key: string): Ref | null {
  const callee: Node = node.parent?.kind === 'member' && node.parent.object !== node ? node.parent : node;
  const call = callee.parent?.kind === 'call' && callee.parent.callee === callee ? callee.parent : null;
  const [name, value] = call?.args ?? [];
  return name?.kind === 'string' && name.value === key && value ? { tree, node: value } : null;
}
