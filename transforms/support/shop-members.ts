import { nodesOf, remembered } from '../../src/base/tree.js';
import type { ClassNode, Facts, Language, Site, Tree } from '../../src/model/index.js';
import type { Holder } from './shop-holders.js';
import type { ShopCondition } from './shop-tests.js';
import { namesShop, type Shop, shopWord } from './shop-words.js';

/** A member that tells the kind of shop: by text, of which one value is said to be 半托's, or by yes and no. */
type ShopMember = { readonly access: string; readonly isText: boolean; readonly semi: string; readonly shop: Shop };

/** The kind of shop that a class of the project declares as a member, of a holder that is such an object by its type, or by its name. */
export function memberOf(holders: readonly Holder[], { tree: { language } }: Site, { trees }: Facts): ShopCondition | null {
  for (const { text, type } of holders) {
    const named = type ?? classNameOf(text);
    for (const tree of trees.values()) {
      if (tree.language !== language) continue;
      const member = memberIn(named, tree);
      if (member === null) continue;
      const access = `${text}${language === 'php' ? '->' : '.'}${member.access}`;
      const condition = member.isText ? equal(language, access, member.semi) : access;
      return condition === null ? null : { text: condition, shop: member.isText ? 'semi' : member.shop };
    }
  }
  return null;
}

/** A variable `shop` that says no type is taken for a `Shop` where there is one. */
function classNameOf(text: string): string {
  const name = text.slice(Math.max(text.lastIndexOf('.'), text.lastIndexOf('>'), text.lastIndexOf('$'), text.lastIndexOf('@')) + 1);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function memberIn(named: string, tree: Tree): ShopMember | null {
  const of = classesIn(tree).get(named);
  return of === undefined ? null : shopMember(of, tree);
}

/** The classes of a tree by name, of two the first. */
const classesIn = remembered((tree: Tree): ReadonlyMap<string, ClassNode> => {
  const classes = new Map<string, ClassNode>();
  for (const node of nodesOf(tree)) if (node.kind === 'class' && !node.isEnum && !classes.has(node.name)) classes.set(node.name, node);
  return classes;
});

function shopMember(of: ClassNode, tree: Tree): ShopMember | null {
  const { range } = of;
  return declaredIn(of, tree) ?? (tree.language === 'typescript' ? memberOfAlias(tree.file.text.slice(range.start, range.end)) : null);
}

function declaredIn({ body }: ClassNode, { file: { text }, language }: Tree): ShopMember | null {
  for (const part of body) {
    const written = text.slice(part.range.start, part.range.end);
    if (part.kind === 'entry' && part.key.kind === 'name') {
      const found = member(part.key.name, written.slice(written.indexOf(':') + 1));
      if (found) return found;
    }
    if (part.kind === 'define' && part.member) {
      const found = member(part.name.replace(/^\$/, ''), part.type ?? '');
      if (found && !(isHidden(written, language) || language === 'java')) return found;
    }
    if (part.kind === 'function') {
      const promoted = part.params.flatMap(({ field, name, type, range: at }) =>
        field && !isHidden(text.slice(at.start, at.end), language) ? (member(name.replace(/^\$/, ''), type ?? '') ?? []) : [],
      );
      if (promoted[0]) return promoted[0];
    }
    if (part.kind === 'function' && part.params.length === 0 && /^(?:get|is)[A-Z]/.test(part.name)) {
      const found = member(part.name.replace(/^get/, ''), '');
      if (found) return { ...found, access: `${part.name}()` };
    }
  }
  return null;
}

/** `type Shop = { managed: 'semi' | 'full' }`: the tree has the name, and not the members. */
function memberOfAlias(written: string): ShopMember | null {
  for (const part of written.split(/[{};,\n]/)) {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(colon, 0)).replace('readonly ', '').replace('?', '').trim();
    const found = /^\w+$/.test(name) ? member(name, part.slice(colon + 1)) : null;
    if (found) return found;
  }
  return null;
}

function isHidden(written: string, language: Language): boolean {
  return language !== 'python' && /^(?:private|protected|#)/.test(written);
}

/** A member by its name and declared type; of text where nothing else is said. */
function member(name: string, type: string): ShopMember | null {
  const yes = /^is_?(semi|full)(?:l?y)?(?:_?managed)?$/i.exec(name)?.[1];
  if (yes && /^\s*(?:$|bool|Boolean)/i.test(type)) return { access: name, isText: false, semi: '', shop: shopWord(yes) ?? 'semi' };
  const { range, parent } = nowhere;
  if (!namesShop({ kind: 'name', name, range, parent })) return null;
  if (/['"]/.test(type)) {
    const semi = [...type.matchAll(/['"]([^'"]*)['"]/g)].map(([, value]) => value ?? '').find((value) => shopWord(value) === 'semi');
    return semi === undefined ? null : { access: name, isText: true, semi, shop: 'semi' };
  }
  return /^\s*(?:$|str\b|string\b)/i.test(type) ? { access: name, isText: true, semi: 'semi', shop: 'semi' } : null;
}

const nowhere = { range: { start: 0, end: 0 }, parent: null };

/** A comparison of text; null in a language that no choice is written in. */
export function equal(language: Language, left: string, right: string): string | null {
  switch (language) {
    case 'java':
      return `"${right}".equals(${left})`;
    case 'python':
    case 'go':
    case 'kotlin':
    case 'csharp':
    case 'ruby':
      return `${left} == "${right}"`;
    case 'php':
    case 'typescript':
    case 'javascript':
    case 'vue':
    case 'svelte':
      return `${left} === '${right}'`;
    default:
      return null;
  }
}
