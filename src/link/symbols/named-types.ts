import type { ClassNode, FunctionNode, Node, Tree } from '../../model/index.js';
import type { Ref } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';
import { hierarchyOf } from './class-hierarchy.js';

const builtIn = /^(?:string|bool|byte|rune|u?int(?:8|16|32|64)?|uintptr|float(?:32|64))$/;

/** Go's `type Name string`: a value like any other of its kind, under a name of its own. */
export function isNamedValue(session: Session, type: Ref<ClassNode>): boolean {
  if (type.tree.language !== 'go') return false;
  return hierarchyOf(session, type).some(({ node }) => node.extends !== null && builtIn.test(node.extends));
}

/** A method that every such type has as `return string(n)`, if it has it at all: it gives the text itself. */
export function givesItself(session: Session, name: string, tree: Tree): boolean {
  if (tree.language !== 'go') return false;
  const methods = methodsNamed(session, name);
  return methods.length > 0 && methods.every(returnsItself);
}

function methodsNamed(session: Session, name: string): readonly FunctionNode[] {
  return [...session.program.classes.values()].flatMap((refs) =>
    refs.flatMap((ref) => {
      const own = ref.tree.language === 'go' ? ref.node.body.find((part) => part.kind === 'function' && part.name === name) : undefined;
      return own?.kind === 'function' && isNamedValue(session, ref) ? [own] : [];
    }),
  );
}

function returnsItself({ body }: FunctionNode): boolean {
  const [only, another] = body;
  if (another || only?.kind !== 'return' || only.value?.kind !== 'call') return false;
  const { callee, args } = only.value;
  return isName(callee, 'string') && args.length === 1 && args[0] !== undefined && isName(args[0], 'this');
}

function isName(node: Node, name: string): boolean {
  return node.kind === 'name' && node.name === name;
}
