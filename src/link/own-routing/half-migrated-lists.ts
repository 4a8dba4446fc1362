import { literalPattern } from '../../base/literal-pattern.js';
import { ancestors, foundAtHand, walkAtHand } from '../../base/tree.js';
import type { ListNode, Node, OwnRouting, Tree } from '../../model/index.js';
import { isConfig, type Program } from '../program/program.js';
import { baseName } from '../program/row-files.js';
import { testsOf } from './list-tests.js';

/**
 * A list that holds an old name and its new one is kept whole. Where it is asked whether it holds a name, one of which only the old stands there is not found
 * any more once its sender is renamed.
 */
export function halfMigratedList(program: Program, node: ListNode, tree: Tree): OwnRouting | null {
  const alone = aloneIn(program, node);
  return alone.length > 0 && testsOf(program, node, tree).length > 0 ? asked(node, tree, alone) : null;
}

/** The same of lists in config files that the code names: what is asked of them there is not looked into. */
export function halfMigratedFiles(program: Program): readonly OwnRouting[] {
  return program.files.flatMap((tree) => {
    const found = isConfig(tree) ? listsIn(program, tree) : [];
    return found.length > 0 && isNamed(program, tree) ? found : [];
  });
}

function listsIn(program: Program, tree: Tree): readonly OwnRouting[] {
  const { migrations, partnerTypes } = program.catalogue;
  const names = foundAtHand(tree, (node) =>
    node.kind === 'string' && (migrations.has(node.value) || partnerTypes.has(node.value)) ? node : null,
  );
  // A dump has lists in lists in lists, and names in few of them.
  const lists = new Set(names.flatMap((name) => [...ancestors(name)].filter((outer) => outer.kind === 'list')));
  return [...lists].flatMap((list) => {
    const alone = aloneIn(program, list);
    return alone.length > 0 ? [asked(list, tree, alone)] : [];
  });
}

function asked(node: Node, { file }: Tree, missing: readonly string[]): OwnRouting {
  return { file, node, what: 'name-in-list', missing, stops: true, partnerValue: null };
}

/** The new names of those that stand there by the old name alone, beside another of which both stand there. */
function aloneIn({ catalogue }: Program, list: ListNode): readonly string[] {
  const names = new Set([...walkAtHand(list)].flatMap((node) => (node.kind === 'string' ? [node.value] : [])));
  const moved = [...names].flatMap((name) => {
    const migration = catalogue.migrations.get(name);
    return migration === undefined || migration.applies === 'never' ? [] : [migration.newType];
  });
  return moved.some((name) => names.has(name)) ? moved.filter((name) => !names.has(name)) : [];
}

function isNamed({ code }: Program, { file }: Tree): boolean {
  const name = new RegExp(`(?<![\\w.-])${literalPattern(baseName(file.path))}(?![\\w-])`);
  return code.some((tree) => name.test(tree.file.text));
}
