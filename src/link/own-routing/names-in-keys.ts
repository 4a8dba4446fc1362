import { holderOf } from '../../base/tree.js';
import type { OwnRouting, Tree } from '../../model/index.js';
import { isConfig, type Program } from '../program/program.js';

/** `temu.ttl.bg.goods.add`: a name behind a prefix is no name by itself. */
const behindPrefix = /[A-Za-z0-9][._](bg\.[a-z0-9]+(?:\.[a-z0-9_]+){1,6})(?![\w-]|\.\w)/gi;

/** Keys of config files, and strings of the code, that hold a name behind a prefix: what is looked up there by a name that is renamed is not found. */
export function namesInKeys(program: Program): readonly OwnRouting[] {
  return program.files.flatMap((tree) => (tree.language === 'markdown' || tree.language === 'text' ? [] : keysIn(program, tree)));
}

function keysIn({ catalogue }: Program, tree: Tree): readonly OwnRouting[] {
  const { file } = tree;
  return [...file.text.matchAll(behindPrefix)].flatMap((found): readonly OwnRouting[] => {
    const [, name = ''] = found;
    const migration = catalogue.migrations.get(name.toLowerCase());
    if (migration === undefined || migration.applies === 'never') return [];
    const end = found.index + found[0].length;
    const node = holderOf(tree, { start: end - name.length, end });
    const isKey = node !== null && node.kind !== 'comment' && (isConfig(tree) || node.kind === 'string');
    return isKey ? [{ file, node, what: 'name-in-key', missing: [migration.newType], stops: true, partnerValue: null }] : [];
  });
}
