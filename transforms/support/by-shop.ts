import { commentSign } from '../../src/base/shown-edits.js';
import { ancestors, walk } from '../../src/base/tree.js';
import type { Language, Migration, Node, Site } from '../../src/model/index.js';
import { namesShop } from './shop-words.js';

/**
 * The choice by the shop, in the language's own words and with the name that says there what kind of shop it is. If no such name is in scope, or the
 * name holds no text, no line would run: then both names as a comment.
 */
export function byShop(site: Site, migration: Migration): string {
  const shop = isConstant(site) ? null : shopInScope(site);
  const [semi, full] = [quoted(site, migration.newType), quoted(site, migration.oldType)];
  const chosen = shop === null ? null : choice(site.tree.language, shop, semi, full);
  if (chosen !== null) return chosen;
  const sign = commentSign(site.tree.language);
  return `${sign} semi (半托): ${migration.newType}\n${sign} full (全托): ${migration.oldType}`;
}

function choice(language: Language, shop: string, semi: string, full: string): string | null {
  switch (language) {
    case 'python':
      return `${semi} if ${shop} == "semi" else ${full}`;
    case 'go':
      return `map[bool]string{true: ${semi}, false: ${full}}[${shop} == "semi"]`;
    case 'kotlin':
      return `if (${shop} == "semi") ${semi} else ${full}`;
    case 'java':
      return `"semi".equals(${shop}) ? ${semi} : ${full}`;
    case 'csharp':
    case 'ruby':
      return `${shop} == "semi" ? ${semi} : ${full}`;
    case 'php':
    case 'typescript':
    case 'javascript':
    case 'vue':
    case 'svelte':
      return `(${shop} === 'semi' ? ${semi} : ${full})`;
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
      if (inner.range.end > node.range.start) continue;
      if (inner.kind === 'define' && namesShop(nameOf(inner.name.replace(/^\$/, ''), inner)))
        return isText(inner.type) ? text.slice(inner.at.start, inner.at.end) : null;
      if (inner.kind === 'member' && namesShop(inner)) return source(inner);
    }
  }
  return null;
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
