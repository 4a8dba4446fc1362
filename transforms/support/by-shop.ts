import { commentSign } from '../../src/base/shown-edits.js';
import { ancestors, walk } from '../../src/base/tree.js';
import type { Facts, Language, Migration, Node, Site } from '../../src/model/index.js';
import { holdersAt, isInScope } from './shop-holders.js';
import { equal, memberOf } from './shop-members.js';
import { recordOf } from './shop-records.js';
import { type ShopCondition, testOf } from './shop-tests.js';
import { namesShop } from './shop-words.js';

/**
 * The choice by the shop, in the language's own words and by what says there what kind of shop it is: a test that the code makes of a variable in
 * scope, the variable itself, or a member that its class declares. If there is none, no line would run: then both names as a comment.
 */
export function byShop(site: Site, migration: Migration, facts: Facts): string {
  const condition = isConstant(site) ? null : shopCondition(site, facts);
  const [semi, full] = [quoted(site, migration.newType), quoted(site, migration.oldType)];
  const chosen =
    condition === null
      ? null
      : choice(site.tree.language, condition.text, ...((condition.shop === 'semi' ? [semi, full] : [full, semi]) as [string, string]));
  if (chosen !== null) return chosen;
  const sign = commentSign(site.tree.language);
  return `${sign} semi (半托): ${migration.newType}\n${sign} full (全托): ${migration.oldType}`;
}

function shopCondition(site: Site, facts: Facts): ShopCondition | null {
  const holders = holdersAt(site);
  const variable = shopInScope(site);
  const byVariable = variable === null ? null : equal(site.tree.language, variable, 'semi');
  return (
    testOf(holders, site, facts) ??
    (byVariable === null ? null : { text: byVariable, shop: 'semi' }) ??
    memberOf(holders, site, facts) ??
    recordOf(holders, site, facts)
  );
}

function choice(language: Language, condition: string, then: string, otherwise: string): string | null {
  switch (language) {
    case 'python':
      return `${then} if ${condition} else ${otherwise}`;
    case 'go':
      return `map[bool]string{true: ${then}, false: ${otherwise}}[${condition}]`;
    case 'kotlin':
      return `if (${condition}) ${then} else ${otherwise}`;
    case 'java':
    case 'csharp':
    case 'ruby':
      return `${condition} ? ${then} : ${otherwise}`;
    case 'php':
    case 'typescript':
    case 'javascript':
    case 'vue':
    case 'svelte':
      return `(${condition} ? ${then} : ${otherwise})`;
    default:
      return null;
  }
}

/** Go's `const`, an annotation's or a case's value: no expression may stand there. */
function isConstant({ node, tree, file }: Site): boolean {
  if (node === null) return true;
  for (const outer of ancestors(node)) {
    if (outer.kind === 'function') return false;
    if (outer.kind === 'case') return outer.tests.some((test) => test === node);
    if (outer.kind === 'define') return tree.language === 'go' && outer.constant;
    if (outer.kind === 'class' && outer.isEnum) return true;
    if (outer.kind === 'call' && file.text.charAt(outer.range.start) === '@') return true;
  }
  return false;
}

/** A parameter or a variable of the functions around, or what one of them reads before; null where its declared type is none of text. */
function shopInScope({ node, file: { text } }: Site): string | null {
  if (node === null) return null;
  const source = (one: Node): string => text.slice(one.range.start, one.range.end);
  for (const outer of ancestors(node)) {
    if (outer.kind !== 'function') continue;
    for (const param of outer.params) {
      const bound = param.pattern?.find(({ name }) => namesShop(nameOf(name, param)));
      if (bound) return text.slice(bound.at.start, bound.at.end);
      if (param.pattern === null && namesShop(nameOf(param.name.replace(/^\$/, ''), param)))
        return isText(param.type) ? text.slice(param.at.start, param.at.end) : null;
    }
    for (const inner of walk(outer)) {
      if (inner.range.end > node.range.start || !isInScope(inner, node)) continue;
      if (inner.kind === 'define' && namesShop(nameOf(inner.name.replace(/^\$/, ''), inner)))
        return isText(inner.type) ? text.slice(inner.at.start, inner.at.end) : null;
      if (inner.kind === 'member' && namesShop(inner) && !isObject(inner)) return source(inner);
    }
  }
  return null;
}

/** `this.managedService.run()`: it is called, or something of it is. */
function isObject({ parent, range }: Node): boolean {
  const used = parent?.kind === 'member' || parent?.kind === 'index' ? parent.object : parent?.kind === 'call' ? parent.callee : null;
  return used !== null && used.range.start === range.start && used.range.end === range.end;
}

function nameOf(name: string, { range, parent }: Node): Node {
  return { kind: 'name', name, range, parent };
}

function isText(type: string | null): boolean {
  return type === null || /^(?:str|string|var|auto|any|[?]string|(?:'[^']*'|"[^"]*")(?:\s*\|\s*(?:'[^']*'|"[^"]*"))*)$/i.test(type.trim());
}

function quoted({ node }: Site, type: string): string {
  const quote = node?.kind === 'string' && node.quote === "'" ? "'" : '"';
  return `${quote}${type}${quote}`;
}
