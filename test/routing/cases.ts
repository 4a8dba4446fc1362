const cn = 'openapi.kuajingmaihuo.com';
const partner = 'openapi-b-partner.temu.com';

/** The answers of `temuGateway(type, url)`, in every language: type, URL, answer. */
export const cases: readonly (readonly [what: string, type: string, url: string, answer: string])[] = [
  ['router URL', 'temu.goods.add', `https://${cn}/openapi/router`, `https://${partner}/openapi/router`],
  ['twin of a new name', 'bg.glo.goods.add', `https://${cn}/openapi/router`, `https://${partner}/openapi/router`],
  ['trailing slash', 'temu.goods.add', `https://${cn}/openapi/router/`, `https://${partner}/openapi/router/`],
  ['base URL', 'temu.goods.add', `https://${cn}`, `https://${partner}`],
  ['base URL with a slash', 'temu.goods.add', `https://${cn}/`, `https://${partner}/`],
  ['bare host', 'temu.goods.add', cn, partner],
  ['host and path', 'temu.goods.add', `${cn}/openapi/router`, `${partner}/openapi/router`],
  ['without a scheme', 'temu.goods.add', `//${cn}/openapi/router`, `//${partner}/openapi/router`],
  ['port', 'temu.goods.add', `https://${cn}:443/openapi/router`, `https://${partner}:443/openapi/router`],
  ['query', 'temu.goods.add', `https://${cn}/openapi/router?a=${cn}`, `https://${partner}/openapi/router?a=${cn}`],
  ['capitals', 'temu.goods.add', `HTTPS://OpenAPI.KuajingMaihuo.com/x`, `HTTPS://${partner}/x`],
  ['type that stays', 'bg.order.list.get', `https://${cn}/openapi/router`, `https://${cn}/openapi/router`],
  ['old name', 'bg.goods.add', `https://${cn}/openapi/router`, `https://${cn}/openapi/router`],
  ['name that begins with a new one', 'temu.goods.add.more', `https://${cn}/openapi/router`, `https://${cn}/openapi/router`],
  ['US', 'temu.goods.add', 'https://openapi-b-us.temu.com/openapi/router', 'https://openapi-b-us.temu.com/openapi/router'],
  ['partner already', 'temu.goods.add', `https://${partner}/openapi/router`, `https://${partner}/openapi/router`],
  [
    'proxy with the host in its path',
    'temu.goods.add',
    `https://proxy.example/${cn}/openapi/router`,
    `https://proxy.example/${cn}/openapi/router`,
  ],
  ['proxy with the host in its name', 'temu.goods.add', `https://${cn}.proxy.example/x`, `https://${cn}.proxy.example/x`],
  ['mock', 'temu.goods.add', 'http://127.0.0.1:8080/openapi/router', 'http://127.0.0.1:8080/openapi/router'],
  ['path alone', 'temu.goods.add', '/openapi/router', '/openapi/router'],
  ['nothing', 'temu.goods.add', '', ''],
  ['JSON text of a body', '{"app_key":"k", "type" : "temu.goods.add","data":{"type":3}}', `https://${cn}/x`, `https://${partner}/x`],
  ['JSON text with a type that stays', '{"type":"bg.order.list.get"}', `https://${cn}/x`, `https://${cn}/x`],
  [
    'JSON text that names a new type elsewhere',
    '{"type":"bg.order.list.get","log":"type=temu.goods.add"}',
    `https://${cn}/x`,
    `https://${cn}/x`,
  ],
  ['text of a form', 'app_key=k&type=temu.goods.add&sign=1', `https://${cn}/x`, `https://${partner}/x`],
  ['text of a form with another key', 'subtype=temu.goods.add', `https://${cn}/x`, `https://${cn}/x`],
];
