import type { Node } from '../../model/index.js';
import { nameOf } from '../program/syntax.js';

export function namesRegion(node: Node): boolean {
  switch (node.kind) {
    case 'name':
      return isRegionName(node.name);
    case 'define':
    case 'param':
    case 'class':
    case 'function':
      return isRegionName(node.name);
    case 'member':
      return isRegionName(node.property) || (/^global$/i.test(node.property) && chooser.test(nameOf(node.object) ?? ''));
    case 'import':
      return isRegionPath(node.from) || node.bindings.some(({ local, imported }) => isRegionName(local) || isRegionName(imported));
    case 'string':
      return regionWord.test(node.value) ? isChoosing(node) : shopOfRegion.test(node.value) || settingOfRegion.test(node.value);
    default:
      return false;
  }
}

/** `US`, and `USURL`, whose words no case parts. */
const regionWord = /^(?:us|usa|america|eu|europe|(?:us|eu)(?:url|api|host))$/i;
/** What regions are chosen by. */
const chooser = /region|site|area|zone|location|market|gateway|router|host|url|shop|store|mall|client|country|api/i;
const giver = /region|site|area|gateway|router|host|url|shop|store|mall|client|api|temu|^(?:for|of|get|tryget|by|with|pick|use)/i;
/** `us01`, `eu-shop-2` */
const shopOfRegion = /^(?:us|eu)[_-]?(?:shop|store|mall)?[_-]?\d{1,4}$/i;
/** `temu.us.gateway` */
const settingOfRegion = /^(?:\w{1,30}[.:/-]){0,4}(?:us|eu)[.:/-](?:gateway|router|host|url|base|endpoint|api)\w{0,20}$/i;
/** Before `us`: a pronoun (`contactUs`), microseconds (`elapsedUs`), a locale (`en_US`). */
const notRegion =
  /^(?:contact|about|join|follow|tell|with|let|call|email|mail|find|help|support|rate|like|visit|why|choose|trust|to|in|per|as|en|es|elapsed|duration|times?|timeout|stamp|timestamp|latency|micro\w*|interval|delay|cost|took|period|wait|sleep|max|min|avg|total|now|ts)$/i;

/** `usClient`, `EU_ROUTER`, `goodsOfEu`, `syncUs`, `us`; not `USD`, `contactUs`, `elapsedUs`. */
function isRegionName(name: string): boolean {
  if (name.length > 60 || !/us|eu|america/i.test(name)) return false;
  return hasRegion(name.split(wordEnds));
}

/** `./us/sync` */
function isRegionPath(from: string): boolean {
  if (!/us|eu|america/i.test(from)) return false;
  return from.split(/[/.\\]/).some(isRegionName) || hasRegion(from.split(/[/.\\_-]/));
}

const wordEnds = /[_$]|(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

function hasRegion(parts: readonly string[]): boolean {
  const words = parts.filter((word) => word !== '');
  return words.some((word, at) => regionWord.test(word) && (at === 0 || !/^us$/i.test(word) || !notRegion.test(words[at - 1] ?? '')));
}

/** `{ region: 'US' }`, `region === 'us'`, `case 'us'`, `clientOf('us')`, `HOSTS['eu']`, an item beside `'CN'`; not `{ country: 'US' }`, `currency('US')`. */
function isChoosing(node: Node): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case 'entry':
      return parent.key === node ? isBesideCn(parent.parent) : chooser.test(keyName(parent.key));
    case 'compare':
      return [parent.left, parent.right].some((side) => side !== node && chooser.test(nameOf(side) ?? ''));
    case 'case':
      return parent.tests.includes(node) && isSubjectOfRegions(parent.parent);
    case 'index':
      return parent.index === node;
    case 'call':
      return parent.callee !== node && giver.test(nameOf(parent.callee) ?? '');
    case 'list':
      return isBesideCn(parent);
    case 'define':
      return chooser.test(parent.name);
    case 'assign':
      return chooser.test(nameOf(parent.target) ?? '');
    default:
      return false;
  }
}

function isSubjectOfRegions(node: Node | null): boolean {
  return node?.kind === 'switch' && node.subject !== null && chooser.test(nameOf(node.subject) ?? '');
}

function isBesideCn(holder: Node | null): boolean {
  const parts = holder?.kind === 'list' ? holder.items : holder?.kind === 'object' ? holder.entries : [];
  return parts.some((part) => /^(?:cn|china)$/i.test(part.kind === 'entry' ? keyName(part.key) : keyName(part)));
}

function keyName(key: Node): string {
  return key.kind === 'string' ? key.value : (nameOf(key) ?? '');
}
