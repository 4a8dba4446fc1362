/** What can be handed over in every language: a name, a map at its first level, or what is neither. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** A row of the table: what comes in under these flags, and what goes out. Both are the same object where nothing is decided. */
export type Row = {
  readonly what: string;
  readonly flags: keyof typeof flagSets;
  readonly type: Value;
  readonly url: Value;
  /** The name that `temuType` gives: of a map, its renamed `type`. */
  readonly asType: Value;
  readonly asUrl: Value;
};

const plain = { managed: null, asOf: '2026-11-24', isGlo: false, proxies: [], announcements: null } as const;

/** One generated router for each. */
export const flagSets = {
  plain,
  semi: { ...plain, managed: 'semi' },
  full: { ...plain, managed: 'full' },
  early: { ...plain, asOf: '2025-09-11' },
  glo: { ...plain, isGlo: true },
  first: { ...plain, announcements: ['2025-06-18'] },
  proxies: { ...plain, proxies: ['gate.example', 'port.example:8443', 'path.example/temu', 'both.example:81/a/b'] },
} as const;

const cn = 'openapi.kuajingmaihuo.com';
const partner = 'openapi-b-partner.temu.com';
const atCn = `https://${cn}/openapi/router`;
const atPartner = `https://${partner}/openapi/router`;
const atUs = 'https://openapi-b-us.temu.com/openapi/router';
const old = 'bg.goods.add';
const moved = 'temu.goods.add';
const stays = 'bg.order.list.get';

function row(
  what: string,
  [type, url]: readonly [Value, Value],
  [asType, asUrl]: readonly [Value, Value],
  flags: Row['flags'] = 'plain',
): Row {
  return { what, flags, type, url, asType, asUrl };
}

/** Nothing is decided: what came in goes out. */
function kept(what: string, type: Value, url: Value, flags: Row['flags'] = 'plain'): Row {
  return row(what, [type, url], [typeIn(type), url], flags);
}

/** Of a map, the very value of its `type`. */
function typeIn(type: Value): Value {
  return isMap(type) ? (type.type ?? null) : type;
}

export function isMap(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The old name goes to the partner under its new name, at a URL that is written `from`. */
function routed(what: string, from: string, to: string): Row {
  return row(what, [old, from], [moved, to]);
}

const hosts: readonly Row[] = [
  ...(
    [
      ['router URL', `https://${cn}/openapi/router`],
      ['trailing slash', `https://${cn}/openapi/router/`],
      ['base URL', `https://${cn}`],
      ['base URL with a slash', `https://${cn}/`],
      ['bare host', cn],
      ['host and path', `${cn}/openapi/router`],
      ['without a scheme', `//${cn}/openapi/router`],
      ['http', `http://${cn}/openapi/router`],
      ['scheme in capitals', `HTTPS://${cn}/x`],
      ['another scheme', `temu+proxy-1.0://${cn}/x`],
      ['port', `https://${cn}:443/openapi/router`],
      ['port of a bare host', `${cn}:8443`],
      ['colon without digits', `https://${cn}:/x`],
      ['port and query', `https://${cn}:443?a=1`],
      ['query', `https://${cn}/openapi/router?a=1`],
      ['query that holds CN again', `https://${cn}/openapi/router?a=${cn}`],
      ['query that names a type', `https://${cn}/openapi/router?type=${stays}`],
      ['query behind the host', `https://${cn}?type=x`],
      ['fragment behind the host', `https://${cn}#a`],
      ['fragment with an at sign', `https://${cn}#a@evil.com`],
      ['query with an at sign', `https://${cn}?u=a@evil.com`],
      ['path with an at sign', `https://${cn}/a@evil.com`],
      ['path with a colon', `https://${cn}/a:b`],
      ['path with a percent sign', `https://${cn}/a%20b`],
      ['path with a backslash', `https://${cn}/a\\b`],
      ['path with blanks', `https://${cn}/a b c`],
      ['path in Chinese', `https://${cn}/路由`],
      ['user', `https://erp@${cn}/x`],
      ['user and password', `https://erp:secret@${cn}/x`],
      ['password with an at sign', `https://erp:se@cret@${cn}/x`],
      ['user of a bare host', `erp@${cn}/x`],
      ['user without a scheme', `//erp:secret@${cn}:80/x`],
      ['blank in front', ` https://${cn}/x`],
      ['blanks behind', `https://${cn}/x \t`],
      ['blanks behind a bare host', `${cn} \n`],
      ['line ends around', `\r\n\thttps://${cn}\r\n`],
      ['vertical tab and form feed', `\v\f${cn}\v\f`],
      ['port and blanks behind', `https://${cn}:443 `],
    ] as const
  ).map(([what, from]) => routed(what, from, from.replace(cn, partner))),
  routed('capitals', 'HTTPS://OpenAPI.KuajingMaihuo.com/x', `HTTPS://${partner}/x`),
  routed('host in capitals', 'OPENAPI.KUAJINGMAIHUO.COM:80', `${partner}:80`),
];

const notCn: readonly Row[] = (
  [
    ['US', atUs],
    ['EU', 'https://openapi-b-eu.temu.com/openapi/router'],
    ['GLOBAL', 'https://openapi-b-global.temu.com/openapi/router'],
    ['test host of CN', 'https://kj-openapi.temudemo.com/openapi/router'],
    ['mock', 'http://127.0.0.1:8080/openapi/router'],
    ['localhost', 'localhost:3000'],
    ['IPv6', `http://[::1]:80/${cn}`],
    ['own proxy', 'https://proxy.example/temu'],
    ['proxy with CN in its path', `https://proxy.example/${cn}/openapi/router`],
    ['proxy with CN in its query', `https://proxy.example/?to=${cn}`],
    ['proxy with a CN URL in its query', `https://proxy.example/?to=https://${cn}/openapi/router`],
    ['proxy with CN in its name', `https://${cn}.proxy.example/x`],
    ['proxy that begins like CN', `https://${cn}x/`],
    ['proxy that ends like CN', `https://x${cn}/`],
    ['subdomain', `https://a.${cn}/x`],
    ['root dot', `https://${cn}./x`],
    ['dash in front', `https://-${cn}/x`],
    ['dot in front', `https://.${cn}/x`],
    ['path alone', '/openapi/router'],
    ['path that names CN', `/${cn}/openapi/router`],
    ['three slashes', `https:///${cn}/x`],
    ['four slashes', `////${cn}/x`],
    ['one slash', `https:/${cn}/x`],
    ['no slash', `https:${cn}`],
    ['no scheme before the colon', `://${cn}/x`],
    ['scheme that begins with a digit', `1a://${cn}/x`],
    ['scheme with an underscore', `a_b://${cn}/x`],
    ['scheme in Chinese', `网://${cn}/x`],
    ['user with a colon and no slashes', `erp:secret@${cn}/x`],
    ['mailto', `mailto:erp@${cn}`],
    ['CN as the user', `https://${cn}@evil.com/x`],
    ['CN as the user, with a port', `https://${cn}:80@evil.com/x`],
    ['CN as user and password', `https://${cn}:${cn}@evil.com/x`],
    ['port of letters', `https://${cn}:abc/x`],
    ['port with a sign', `https://${cn}:+80/x`],
    ['two ports', `https://${cn}:80:81/x`],
    ['port with a blank', `https://${cn}: 80/x`],
    ['port in other digits', `https://${cn}:８０/x`],
    ['semicolon', `https://${cn};x/y`],
    ['comma', `https://${cn},x/y`],
    ['backslash behind the host', `https://${cn}\\@evil.com`],
    ['backslashes for slashes', `https:\\\\${cn}\\x`],
    ['backslash before the host', `https://\\${cn}/x`],
    ['backslash in the user', `https://a\\b@${cn}/x`],
    ['percent sign in the host', `https://openapi%2ekuajingmaihuo.com/x`],
    ['percent sign before the host', `https://%20${cn}/x`],
    ['percent sign in the user', `https://a%40b@${cn}/x`],
    ['blank in the host', `https://openapi. kuajingmaihuo.com/x`],
    ['blank before the host', `https:// ${cn}/x`],
    ['blank in the user', `https://a b@${cn}/x`],
    ['blank before the slashes', `https: //${cn}/x`],
    ['blank between host and path', `https://${cn} /x`],
    ['blank and a word behind the host', `${cn} x`],
    ['tab in the host', `https://open\tapi.kuajingmaihuo.com/x`],
    ['no-break space in front', `\u00a0${cn}`],
    ['no-break space behind', `${cn}\u00a0`],
    ['byte order mark in front', `\ufeff${cn}`],
    ['ideographic full stop', `https://openapi。kuajingmaihuo。com/x`],
    ['full-width letters', `https://ｏpenapi.kuajingmaihuo.com/x`],
    ['dotless i', `https://openap\u0131.kuajingmaihuo.com/x`],
    ['dotted I', `https://openap\u0130.kuajingmaihuo.com/x`],
    ['Kelvin sign', `https://openapi.\u212auajingmaihuo.com/x`],
    ['zero-width space', `https://openapi\u200b.kuajingmaihuo.com/x`],
    ['NUL behind the host', `https://${cn}\0/x`],
    ['quotes around', `"${atCn}"`],
    ['half of CN', 'https://openapi.kuajingmaihuo'],
    ['white space alone', ' \t\n'],
    ['slashes alone', '//'],
    ['at sign alone', '@'],
    ['scheme alone', 'https://'],
    ['words', 'not a url'],
    ['nothing', ''],
    ['null', null],
    ['number', 7],
    ['truth', true],
    ['list', [atCn]],
  ] as const
).map(([what, url]) => kept(`URL: ${what}`, old, url));

const names: readonly Row[] = [
  row('old name', [old, atCn], [moved, atPartner]),
  row('new name', [moved, atCn], [moved, atPartner]),
  row('twin of a new name', ['bg.glo.goods.add', atCn], ['bg.glo.goods.add', atPartner]),
  row('new name without a twin', ['bg.btg.goods.stock.quantity.get', atCn], ['bg.btg.goods.stock.quantity.get', atPartner]),
  row('old name that is a prefix of another', ['bg.goods.edit', atCn], ['temu.goods.size.template.edit', atPartner]),
  row('old name that begins with another', ['bg.goods.edit.task.submit', atCn], ['temu.goods.edit.task.submit', atPartner]),
  row('old name that is a prefix of its new one', ['bg.goods.image.upload', atCn], ['bg.goods.image.upload.global', atPartner]),
  row('new name that begins with its old one', ['bg.goods.image.upload.global', atCn], ['bg.goods.image.upload.global', atPartner]),
  row('name of the later lists', ['bg.goods.brand.get', atCn], ['bg.glo.goods.brand.get', atPartner]),
  row('name without a day', ['bg.product.search', atCn], ['bg.glo.product.search', atPartner]),
  row('old name at the partner', [old, atPartner], [moved, atPartner]),
  row('old name at the partner, bare host', [old, partner], [moved, partner]),
  row('old name at the partner, in capitals', [old, partner.toUpperCase()], [moved, partner.toUpperCase()]),
  kept('new name at the partner', moved, atPartner),
  kept('twin at the partner', 'bg.glo.goods.add', atPartner),
  kept('unmoved name at the partner', stays, atPartner),
  kept('unmoved name', stays, atCn),
  kept('new name at US', moved, atUs),
  kept('twin at GLOBAL', 'bg.glo.goods.add', 'https://openapi-b-global.temu.com/openapi/router'),
  kept('token check of CN', 'bg.open.accesstoken.info.get', atCn),
  kept('token check of CN, at the partner', 'bg.open.accesstoken.info.get', atPartner),
  row('token check of the partner', ['bg.open.accesstoken.info.get.global', atCn], ['bg.open.accesstoken.info.get.global', atPartner]),
  ...['bg.price.review.page.query', 'bg.price.review.confirm', 'bg.price.review.reject'].flatMap((review) => [
    kept(`${review} of an unknown shop`, review, atCn),
    kept(`${review} of an unknown shop, at the partner`, review, atPartner),
  ]),
  row('new price review', ['bg.semi.price.review.confirm.order', atCn], ['bg.semi.price.review.confirm.order', atPartner]),
  kept('name in capitals', 'BG.GOODS.ADD', atCn),
  kept('name with a capital', 'bg.Goods.add', atCn),
  kept('blank before a name', ` ${old}`, atCn),
  kept('blank behind a name', `${old} `, atCn),
  kept('line end behind a name', `${old}\n`, atCn),
  kept('name that goes on', `${old}.more`, atCn),
  kept('new name that goes on', `${moved}.more`, atCn),
  kept('name that ends early', 'bg.goods.ad', atCn),
  kept('dot behind a name', `${old}.`, atCn),
  kept('name with another dot', 'bg．goods.add', atCn),
  kept('quotes around a name', `"${old}"`, atCn),
  kept('no name', '', atCn),
  kept('a word that every object has', 'constructor', atCn),
  kept('a word that every prototype has', '__proto__', atCn),
  kept('null', null, atCn),
  kept('null, of no URL', null, null),
  kept('number', 7, atCn),
  kept('zero', 0, atCn),
  kept('truth', true, atCn),
  kept('falsehood', false, atCn),
  kept('list of one name', [old], atCn),
  kept('list of two names', [old, stays], atCn),
  kept('empty list', [], atCn),
  kept('list within a list', [[old]], atCn),
];

const maps: readonly Row[] = [
  row('map with an old name', [{ app_key: 'k', type: old, data: 1 }, atCn], [moved, atPartner]),
  row('map with an old name, at the partner', [{ type: old }, atPartner], [moved, atPartner]),
  row('map with a new name', [{ type: moved, z: 1, a: 2 }, atCn], [moved, atPartner]),
  kept('map with an unmoved name', { type: stays }, atCn),
  kept('map with an old name, at US', { type: old }, atUs),
  kept('map with an old name, and no URL', { type: old }, null),
  kept('map without a type', { data: old }, atCn),
  kept('empty map', {}, atCn),
  kept('map with null for its type', { type: null }, atCn),
  kept('map with a number for its type', { type: 7 }, atCn),
  kept('map with a map for its type', { type: { type: old } }, atCn),
  kept('map with a list of two for its type', { type: [old, stays] }, atCn),
  kept('map with a type below', { filter: { type: old }, type: stays }, atCn),
  kept('map with a type below alone', { data: { type: old } }, atCn),
  kept('map with its key in capitals', { Type: old, TYPE: old }, atCn),
  kept('map with a longer key', { subtype: old, type_: old }, atCn),
  row('map with a type below as well', [{ filter: { type: stays }, type: old }, atCn], [moved, atPartner]),
  row('map whose type stands last', [{ b: [1, 2], a: null, type: old }, atCn], [moved, atPartner]),
];

const flagged: readonly Row[] = [
  row('semi: price review', ['bg.price.review.confirm', atCn], ['bg.semi.price.review.confirm.order', atPartner], 'semi'),
  row('semi: price review at the partner', ['bg.price.review.reject', atPartner], ['bg.semi.price.review.reject.order', atPartner], 'semi'),
  kept('semi: price review at US', 'bg.price.review.confirm', atUs, 'semi'),
  row(
    'semi: price review in a map',
    [{ type: 'bg.price.review.page.query' }, atCn],
    ['bg.semi.price.review.page.query.order', atPartner],
    'semi',
  ),
  row('semi: another name', [old, atCn], [moved, atPartner], 'semi'),
  kept('full: price review', 'bg.price.review.confirm', atCn, 'full'),
  row('full: another name', [old, atCn], [moved, atPartner], 'full'),
  kept('before its day: old name', old, atCn, 'early'),
  kept('before its day: old name at the partner', old, atPartner, 'early'),
  row('before its day: new name', [moved, atCn], [moved, atPartner], 'early'),
  row('before another day: name that is off', ['bg.goods.image.upload', atCn], ['bg.goods.image.upload.global', atPartner], 'early'),
  row('before another day: name without a day', ['bg.product.search', atCn], ['bg.glo.product.search', atPartner], 'early'),
  row('twins: old name', [old, atCn], ['bg.glo.goods.add', atPartner], 'glo'),
  row('twins: new name', [moved, atCn], [moved, atPartner], 'glo'),
  row('twins: new name without a twin', ['bg.goods.image.upload', atCn], ['bg.goods.image.upload.global', atPartner], 'glo'),
  row('one announcement: its name', ['bg.goods.quantity.get', atCn], ['bg.btg.goods.stock.quantity.get', atPartner], 'first'),
  kept('one announcement: name of another', old, atCn, 'first'),
  kept('one announcement: new name of another', moved, atCn, 'first'),
  ...(
    [
      ['its host', 'https://gate.example/openapi/router'],
      ['its host, bare', 'gate.example'],
      ['its host, any port', 'gate.example:99/x'],
      ['its host in capitals', 'https://GATE.example/x'],
      ['its host behind a user', 'https://u:p@gate.example/x'],
      ['its port', 'https://port.example:8443/x'],
      ['its path', 'https://path.example/temu'],
      ['below its path', 'https://path.example/temu/openapi/router'],
      ['its path and a query', 'https://path.example/temu?x=1'],
      ['its path at any port', 'https://path.example:8080/temu#x'],
      ['its port and path', 'http://both.example:81/a/b/c'],
      ['blanks around', ' https://gate.example '],
    ] as const
  ).flatMap(([what, url]) => [
    row(`partner's proxy: ${what}`, [old, url], [moved, url], 'proxies'),
    kept(`partner's proxy, unmoved name: ${what}`, stays, url, 'proxies'),
    kept(`no proxy: ${what}`, old, url),
  ]),
  ...(
    [
      ['subdomain', 'https://a.gate.example/x'],
      ['longer host', 'https://gate.example.com/x'],
      ['another port', 'https://port.example:8444/x'],
      ['no port', 'https://port.example/x'],
      ['another path', 'https://path.example/temux'],
      ['path that ends early', 'https://path.example/tem'],
      ['path in capitals', 'https://path.example/TEMU'],
      ['no path', 'https://path.example'],
      ['path below another', 'https://path.example/x/temu'],
      ['its path at another port', 'http://both.example:82/a/b'],
      ['as the user', 'https://gate.example@evil.com'],
    ] as const
  ).map(([what, url]) => kept(`not the partner's proxy: ${what}`, old, url, 'proxies')),
  row('with proxies: CN', [old, atCn], [moved, atPartner], 'proxies'),
];

/** A text that holds a body is read by `temuGateway` alone, for names that are new already; `temuType` leaves it as it is. */
const bodies: readonly Row[] = [
  row(
    'text of JSON',
    ['{"app_key":"k", "type" : "temu.goods.add","data":{"type":3}}', atCn],
    ['{"app_key":"k", "type" : "temu.goods.add","data":{"type":3}}', atPartner],
  ),
  row('text of a form', ['app_key=k&type=temu.goods.add&sign=1', atCn], ['app_key=k&type=temu.goods.add&sign=1', atPartner]),
  kept('text of JSON with an unmoved name', '{"type":"bg.order.list.get"}', atCn),
  kept('text of JSON with an old name', '{"type":"bg.goods.add"}', atCn),
  kept('text of JSON that names a new one elsewhere', '{"type":"bg.order.list.get","log":"type=temu.goods.add"}', atCn),
  kept('text of a form with another key', 'subtype=temu.goods.add', atCn),
  kept('text of JSON, at US', '{"type":"temu.goods.add"}', atUs),
];

export const table: readonly Row[] = [...hosts, ...notCn, ...names, ...maps, ...flagged, ...bodies];
