import { GENERATED, type Manner, PURPOSE, type RouterNames } from './contract.js';
import { hostPattern, typeInBody } from './text.js';

export type System = 'ts' | 'esm' | 'cjs' | 'page';

/**
 * The module as text, in one of the three ways in which a module can be written; for a page's script the function alone, in a declaration: it is there before the
 * first line runs, and a second script of the page may declare it again.
 */
export function moduleSource(system: System, names: RouterNames, manner: Manner): string {
  if (system !== 'page') return moduleText(system, names, manner);
  const { semicolon, indent, lineEnd } = manner;
  const lines = moduleText('page', { ...names, renames: [] }, manner)
    .trimEnd()
    .split(lineEnd)
    .slice(1);
  return [
    'function temuGateway(type, url) {',
    ...[...lines, `return temuGateway(type, url)${semicolon}`].map((line) => (line === '' ? '' : indent + line)),
    '}',
    '',
  ].join(lineEnd);
}

function moduleText(system: System, { cn, partner, types, renames }: RouterNames, manner: Manner): string {
  const { quote: q, semicolon, indent, lineEnd } = manner;
  const names = types.map((type) => `${indent}${q}${type}${q},`);
  const isTs = system === 'ts';
  const isRenaming = renames.length > 0;
  const exported = system === 'cjs' || system === 'page' ? '' : 'export ';
  const lines = [
    `// ${GENERATED}`,
    `// ${PURPOSE}`,
    `const PARTNER_HOST = ${q}${partner}${q}${semicolon}`,
    `const CN_ROUTER = /^((?:[a-z][a-z0-9+.-]*:)?\\/\\/)?${hostPattern(cn)}(?=$|[:/?#])/i${semicolon}`,
    `const PARTNER_TYPES${isTs ? ': ReadonlySet<unknown>' : ''} = new Set([`,
    ...names,
    `])${semicolon}`,
    `const TYPE_IN_BODY = /${typeInBody}/g${semicolon}`,
    ...(isRenaming
      ? [
          `const PARTNER_ROUTER = /^((?:[a-z][a-z0-9+.-]*:)?\\/\\/)?${hostPattern(partner)}(?=$|[:/?#])/i${semicolon}`,
          `const RENAMED${isTs ? ': ReadonlyMap<unknown, string>' : ''} = new Map([`,
          ...renames.map(([from, to]) => `${indent}[${q}${from}${q}, ${q}${to}${q}],`),
          `])${semicolon}`,
        ]
      : []),
    '',
    '/** A type, or those in a body: an object, a form, a map, or the text of one. */',
    `function typesIn(sent${isTs ? ': unknown' : ''})${isTs ? ': unknown[]' : ''} {`,
    `${indent}const text = typeof sent === ${q}string${q} || sent instanceof Uint8Array ? String(sent) : null${semicolon}`,
    `${indent}if (text !== null) return [text].concat((text.match(TYPE_IN_BODY) || []).map((named) => named.replace(/^.*[:=]\\s*"?|"$/g, ${q}${q})))${semicolon}`,
    `${indent}if (typeof sent !== ${q}object${q} || sent === null) return [sent]${semicolon}`,
    isTs
      ? `${indent}const body = sent as { type?: unknown; get?: (key: string) => unknown; toJSON?: () => unknown }${semicolon}`
      : `${indent}const body = sent${semicolon}`,
    `${indent}if (typeof body.get === ${q}function${q}) return [body.get(${q}type${q})]${semicolon}`,
    `${indent}return [typeof body.toJSON === ${q}function${q} ? ${isTs ? '(body.toJSON() as { type?: unknown }).type' : 'body.toJSON().type'} : body.type]${semicolon}`,
    '}',
    '',
    '/** Whether the partner gateway serves this interface type, or the one in this body. */',
    `${exported}function isTemuPartnerType(type${isTs ? ': unknown' : ''})${isTs ? ': boolean' : ''} {`,
    `${indent}return typesIn(type).some((one) => PARTNER_TYPES.has(one))${semicolon}`,
    '}',
    '',
    '/** The URL, base URL, host or `URL` that a request of this type, or with this body, goes to. */',
    // The URL's own type: a union of literals or a branded text stays what the caller declared.
    ...(isTs ? [`export function temuGateway<T>(type: unknown, url: T): T${semicolon}`] : []),
    `${exported}function temuGateway(type${isTs ? ': unknown' : ''}, url${isTs ? ': unknown' : ''})${isTs ? ': unknown' : ''} {`,
    `${indent}if (!isTemuPartnerType(type)${isRenaming ? ' && !typesIn(type).some((one) => RENAMED.has(one))' : ''}) return url${semicolon}`,
    `${indent}if (typeof url === ${q}string${q}) return url.replace(CN_ROUTER, (_, scheme${isTs ? ': string | undefined' : ''}) => (scheme || ${q}${q}) + PARTNER_HOST)${semicolon}`,
    `${indent}if (url instanceof URL && CN_ROUTER.test(url.hostname)) {`,
    `${indent}${indent}const moved = new URL(url.href)${semicolon}`,
    `${indent}${indent}moved.hostname = PARTNER_HOST${semicolon}`,
    `${indent}${indent}return moved${semicolon}`,
    `${indent}}`,
    `${indent}return url${semicolon}`,
    '}',
    ...(isRenaming
      ? [
          '',
          '/** The name under which the gateway of this URL serves a type: regions keep the old one. */',
          `${exported}function temuType${isTs ? '<T>(type: T, url: unknown): T' : '(type, url)'} {`,
          `${indent}const renamed = RENAMED.get(type)${semicolon}`,
          `${indent}const isMoved = CN_ROUTER.test(String(url)) || PARTNER_ROUTER.test(String(url))${semicolon}`,
          `${indent}return renamed !== undefined && isMoved ? ${isTs ? '(renamed as T)' : 'renamed'} : type${semicolon}`,
          '}',
        ]
      : []),
    ...(system === 'cjs' ? ['', `module.exports = { temuGateway, isTemuPartnerType${isRenaming ? ', temuType' : ''} }${semicolon}`] : []),
    '',
  ];
  return lines.join(lineEnd);
}
