import type { ClassNode, FunctionNode, Node, Tree } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from './class-hierarchy.js';
import type { SymbolTable } from './symbol-table.js';

const builtIn = /^(?:string|bool|byte|rune|u?int(?:8|16|32|64)?|uintptr|float(?:32|64))$/;

/** Go's `type Name string`: a value like any other of its kind, under a name of its own. */
export function isNamedValue(symbols: SymbolTable, type: Ref<ClassNode>): boolean {
  if (type.tree.language !== 'go') return false;
  return hierarchyOf(symbols, type).some(({ node }) => node.extends !== null && builtIn.test(node.extends));
}

/** A method that every such type has as `return string(n)`, if it has it at all: it gives the text itself. */
export function givesItself(symbols: SymbolTable, name: string, tree: Tree): boolean {
  if (tree.language !== 'go') return false;
  const methods = methodsNamed(symbols, name);
  return methods.length > 0 && methods.every(returnsItself);
}

function methodsNamed(symbols: SymbolTable, name: string): readonly FunctionNode[] {
  return [...symbols.program.classes.values()].flatMap((refs) =>
    refs.flatMap((ref) => {
      const own = ref.tree.language === 'go' ? ref.node.body.find((part) => part.kind === 'function' && part.name === name) : undefined;
      return own?.kind === 'function' && isNamedValue(symbols, ref) ? [own] : [];
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
