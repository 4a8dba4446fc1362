import { nodesAtHand, remembered } from '../../src/base/tree.js';
import type { ClassNode, Facts, Language, Range, Site, Tree } from '../../src/model/index.js';
import { codeOfSemi, isNumeric } from './shop-codes.js';
import type { Holder } from './shop-holders.js';
import { type ShopCondition, typeName } from './shop-tests.js';
import { namesShop, type Shop, shopWord } from './shop-words.js';

/** A member that tells the kind of shop: by text or a number, of which one value is said to be 半托's, or by yes and no. */
type ShopMember = { readonly access: string; readonly by: 'text' | 'number' | 'yes'; readonly semi: string; readonly shop: Shop };

/** The kind of shop that a class of the project declares as a member, of a holder that is such an object by its type, or by its name; or of what a holder has. */
export function memberOf(holders: readonly Holder[], site: Site, facts: Facts): ShopCondition | null {
  return (
    ofHolders(holders, site, facts) ??
    ofHolders(
      holders.flatMap((holder) => fieldsOfHolder(holder, site, facts)),
      site,
      facts,
    )
  );
}

/** What others can read of a holder: `client.shop`, `client.Config`. */
function fieldsOfHolder({ text, type }: Holder, { tree: { language } }: Site, { trees }: Facts): readonly Holder[] {
  if (type === null || (language !== 'typescript' && language !== 'go')) return [];
  const ofLanguage = [...trees.values()].filter((tree) => tree.language === language);
  return ofLanguage.flatMap((tree) => {
    const of = classesIn(tree).get(type);
    return of === undefined ? [] : readableOf(of, tree).map((field) => ({ text: `${text}.${field.name}`, type: typeName(field.type) }));
  });
}

function readableOf(of: ClassNode, tree: Tree): readonly { readonly name: string; readonly type: string }[] {
  const { text } = tree.file;
  const written = (range: Range): string => text.slice(range.start, range.end);
  return of.body.flatMap((part) => {
    if (part.kind === 'define' && part.member && part.type !== null && isOpenTo(part.name, written(part.range), tree.language))
      return [{ name: part.name, type: part.type }];
    const getter = /^(?:public\s+)?get\s+(\w+)\(\)\s*:\s*([\w.]+)/.exec(written(part.range));
    if (getter) return [{ name: getter[1] ?? '', type: getter[2] ?? '' }];
    if (part.kind !== 'function') return [];
    return part.params.flatMap(({ field, name, type, range }) =>
      field && type !== null && isOpenTo(name, written(range), tree.language) ? [{ name, type }] : [],
    );
  });
}

function isOpenTo(name: string, written: string, language: Language): boolean {
  return language === 'go' ? /^[A-Z]/.test(name) : !isHidden(written, language);
}

function ofHolders(holders: readonly Holder[], { tree: { language } }: Site, { trees }: Facts): ShopCondition | null {
  for (const { text, type } of holders) {
    const named = type ?? classNameOf(text);
    for (const tree of trees.values()) {
      if (tree.language !== language) continue;
      const member = memberIn(named, tree);
      if (member === null) continue;
      const access = `${text}${language === 'php' ? '->' : '.'}${member.access}`;
      const condition = conditionOf(member, access, language);
      return condition === null ? null : { text: condition, shop: member.shop };
    }
  }
  return null;
}

function conditionOf({ by, semi }: ShopMember, access: string, language: Language): string | null {
  if (by === 'yes') return access;
  return by === 'text' ? equal(language, access, semi) : equalCode(language, access, semi);
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
  for (const node of nodesAtHand(tree)) if (node.kind === 'class' && !node.isEnum && !classes.has(node.name)) classes.set(node.name, node);
  return classes;
});

function shopMember(of: ClassNode, tree: Tree): ShopMember | null {
  const { range } = of;
  if (tree.language !== 'typescript') return declaredIn(of, tree);
  return declaredIn(of, tree) ?? memberOfAlias(tree.file.text.slice(range.start, range.end), of, tree);
}

function declaredIn(of: ClassNode, tree: Tree): ShopMember | null {
  const { body } = of;
  const { language } = tree;
  const { text } = tree.file;
  for (const part of body) {
    const written = text.slice(part.range.start, part.range.end);
    if (part.kind === 'entry' && part.key.kind === 'name') {
      const found = memberAt(part.key.name, written.slice(written.indexOf(':') + 1), part.range, of, tree);
      if (found) return found;
    }
    if (part.kind === 'define' && part.member) {
      const found = memberAt(part.name.replace(/^\$/, ''), part.type ?? '', part.range, of, tree);
      if (found && !(isHidden(written, language) || language === 'java')) return found;
      if (found && language === 'java' && LOMBOK.test(text)) return { ...found, access: getterOf(part.name, found) };
    }
    if (part.kind === 'function') {
      const promoted = part.params.flatMap(({ field, name, type, range: at }) =>
        field && !isHidden(text.slice(at.start, at.end), language) ? (member(name.replace(/^\$/, ''), type ?? '') ?? []) : [],
      );
      if (promoted[0]) return promoted[0];
    }
    if (part.kind === 'function' && part.params.length === 0 && /^(?:get|is)[A-Z]/.test(part.name)) {
      const found = gotten(part.name, of, tree);
      if (found) return { ...found, access: `${part.name}()` };
    }
  }
  return null;
}

const LOMBOK = /@(?:Data|Getter|Value)\b/;

function getterOf(name: string, { by }: ShopMember): string {
  return by === 'yes' && /^is[A-Z]/.test(name) ? `${name}()` : `get${name.charAt(0).toUpperCase()}${name.slice(1)}()`;
}

/** What a getter gives, by the field of its name where the class has one. */
function gotten(name: string, of: ClassNode, tree: Tree): ShopMember | null {
  const bare = name.replace(/^get/, '');
  const own = bare.charAt(0).toLowerCase() + bare.slice(1);
  const field = of.body.find((part) => part.kind === 'define' && part.member && part.name.replace(/^\$/, '') === own);
  if (field?.kind !== 'define' || field.type === null || !isNumeric(field.type)) return member(bare, '');
  return memberAt(own, field.type, field.range, of, tree);
}

/** `type Shop = { managed: 'semi' | 'full' }`: the tree has the name, and not the members. */
function memberOfAlias(written: string, of: ClassNode, tree: Tree): ShopMember | null {
  let start = of.range.start;
  for (const part of written.split(/[{};,\n]/)) {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(colon, 0)).replace('readonly ', '').replace('?', '').trim();
    const range = { start: start + part.length, end: start + part.length };
    const found = /^\w+$/.test(name) ? memberAt(name, part.slice(colon + 1), range, of, tree) : null;
    if (found) return found;
    start += part.length + 1;
  }
  return null;
}

/** A member by its name and declared type, or by the numbers that comments give the kinds of shop. */
function memberAt(name: string, type: string, range: Range, of: ClassNode, tree: Tree): ShopMember | null {
  if (!isNumeric(type)) return member(name, type);
  const semi = codeOfSemi(name, range, of, tree);
  return semi === null ? null : { access: name, by: 'number', semi, shop: 'semi' };
}

function isHidden(written: string, language: Language): boolean {
  return language !== 'python' && /^(?:private|protected|#)/.test(written);
}

/** A member by its name and declared type; of text where nothing else is said. */
function member(name: string, type: string): ShopMember | null {
  const yes = /^is_?(semi|full)(?:l?y)?(?:_?managed)?$/i.exec(name)?.[1];
  if (yes && /^\s*(?:$|bool|Boolean)/i.test(type)) return { access: name, by: 'yes', semi: '', shop: shopWord(yes) ?? 'semi' };
  const { range, parent } = nowhere;
  if (!namesShop({ kind: 'name', name, range, parent })) return null;
  if (/['"]/.test(type)) {
    const semi = [...type.matchAll(/['"]([^'"]*)['"]/g)].map(([, value]) => value ?? '').find((value) => shopWord(value) === 'semi');
    return semi === undefined ? null : { access: name, by: 'text', semi, shop: 'semi' };
  }
  return /^\s*(?:$|str\b|string\b)/i.test(type) ? { access: name, by: 'text', semi: 'semi', shop: 'semi' } : null;
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

/** A comparison with a number; null in a language that no choice is written in. */
export function equalCode(language: Language, left: string, code: string): string | null {
  if (language === 'java') return `${left} == ${code}`;
  return equal(language, left, code)?.replace(/(["'])(\d+)\1$/, '$2') ?? null;
}
