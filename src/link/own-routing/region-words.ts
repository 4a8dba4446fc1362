import { beforePronoun } from '../../base/gateway-keys.js';
import type { Node, StringNode } from '../../model/index.js';
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
      return regionWord.test(node.value)
        ? isChoosing(node)
        : chinese.test(node.value) || shopOfRegion.test(node.value) || settingOfRegion.test(node.value);
    default:
      return false;
  }
}

/** `US`, and `USURL`, whose words no case parts. */
const regionWord = /^(?:us|usa|america|eu|europe|(?:us|eu)(?:url|api|host))$/i;
const chinese = /^(?:美国|美区|欧洲|欧盟|欧区|全球)(?:站|区|店)?$/;
/** What regions are chosen by. */
const chooser = /region|site|area|zone|location|market|gateway|router|host|url|shop|store|mall|client|country|api/i;
const giver = /region|site|area|gateway|router|host|url|shop|store|mall|client|api|temu|^(?:for|of|get|tryget|by|with|pick|use)/i;
/** `us01`, `eu-shop-2` */
const shopOfRegion = /^(?:us|eu)[_-]?(?:shop|store|mall)?[_-]?\d{1,4}$/i;
/** `temu.us.gateway` */
const settingOfRegion = /^(?:\w{1,30}[.:/-]){0,4}(?:us|eu)[.:/-](?:gateway|router|host|url|base|endpoint|api)\w{0,20}$/i;
/** `usClient`, `useUs`, `EU_ROUTER`, `Europe`: of a region, and of nothing but what requests are sent with. */
export function clientOfRegion(name: string): boolean {
  return isRegionName(name) && name.split(wordEnds).every((word) => regionWord.test(word) || ofClients.test(word));
}

const ofClients =
  /^(?:|\d+|open|api|erp|temu|kjmh|kuajing|local|client|gateway|router|host|url|uri|base|shop|store|mall|site|region|service|endpoint|switch|use|for|of|to|get|create|make|by|sync|run|call|send|on)s?$/i;

/** `clientFor('us')` */
export function handsOverRegion(node: StringNode): boolean {
  const { parent } = node;
  return regionWord.test(node.value) && parent?.kind === 'call' && isChoosing(node);
}

/** `usClient`, `EU_ROUTER`, `goodsOfEu`, `syncUs`, `us`; not `USD`, `contactUs`, `elapsedUs`. */
export function isRegionName(name: string): boolean {
  if (name.length > 60 || !/us|eu|america|global/i.test(name)) return false;
  return hasRegion(name.split(wordEnds)) || globalClient.test(name);
}

/** `GlobalTemuClient`, `globalService`, `temuGlobal`, Python's `global_`; not `globalConfig`. */
const globalClient =
  /^global_$|^temu[_-]?global(?![a-z])|^Temu_?Global(?![a-z])|^TEMU_GLOBAL(?![A-Z])|^global(?:[A-Z]\w{0,30})?(?:Client|Gateway|Shop|Store|Mall|Site|Service|Router)s?$|^Global\w{0,30}(?:Client|Gateway|Shop|Store|Mall)$/;

/** A word that some name of a region holds: of a text without one, no node needs a look. */
export const holdsRegionWord = /us|eu|america|global|美国|美区|欧|全球/i;

/** `./us/sync` */
export function isRegionPath(from: string): boolean {
  if (!/us|eu|america|oversea|abroad/i.test(from)) return false;
  const words = from.split(/[/.\\_-]/);
  return from.split(/[/.\\]/).some(isRegionName) || hasRegion(words) || words.some((word) => /^(?:overseas?|abroad)$/i.test(word));
}

const wordEnds = /[_$]|(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

function hasRegion(parts: readonly string[]): boolean {
  const words = parts.filter((word) => word !== '');
  return words.some(
    (word, at) =>
      regionWord.test(word.replace(/\d{1,4}$/, '')) && (at === 0 || !/^us$/i.test(word) || !beforePronoun.test(words[at - 1] ?? '')),
  );
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
