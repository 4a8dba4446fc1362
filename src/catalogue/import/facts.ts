import { hostsOf } from '../gateways.js';
import type { ImportProblem } from '../problem.js';
import { anyTypePattern } from '../tokens.js';
import type { Part } from './document.js';
import { type ProseLine, plain } from './lines.js';
import { problem } from './tables.js';

/** Facts that an announcement leaves out, taken to be as in the announcements before. */
export type Assumed = 'gateway' | 'token';
export type Facts = {
  readonly gateway: string;
  readonly token: 'unchanged' | 'grant-anew';
  readonly grantPage: string | null;
  readonly assumed: readonly Assumed[];
  readonly problems: readonly ImportProblem[];
};

type Url = { readonly url: string; readonly line: ProseLine };

const partnerRouter = 'https://openapi-b-partner.temu.com/openapi/router';
const urls = /https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[A-Za-z0-9._~/?#@!$&'*+,;=%:-]*[A-Za-z0-9/=])?/g;
const anew = /重新(?:获取)?授权|重新(?:获取|申请|生成)[^,。;]{0,6}token|授权[^,。;]{0,6}重新获取/i;
const unchanged = /(?:授权|token)[^,。;]{0,16}(?:不变|没有变更|无变化|无需变更)/i;
const signingChanged = /(?:签名|加签|验签|鉴权)(?:方式|算法|规则)?(?:有|将|已|需要|需)?(?:变更|调整|升级|更换|改)/;

/** The router to call, the token to call it with, and the page that grants it, from a part's prose. */
export function readFacts(part: Part, name: string): Facts {
  const prose = part.lines.filter((line) => line.kind === 'prose');
  const found = prose.flatMap((line) => [...plain(line.text).matchAll(urls)].map(([url]) => ({ url, line })));
  const routers = found.filter(({ url }) => /\/openapi\/router\/?$/.test(url) && gatewayOf(url) !== 'cn');
  const pages = found.filter(({ url, line }) => /授权/.test(line.text) && !/\/openapi\/router/.test(url));
  const says = (pattern: RegExp) => prose.some((line) => pattern.test(plain(line.text)));
  const token = says(anew) ? 'grant-anew' : says(unchanged) ? 'unchanged' : null;
  const assumed: Assumed[] = [...(routers.length === 0 ? ['gateway' as const] : []), ...(token === null ? ['token' as const] : [])];
  return {
    gateway: routers[0]?.url ?? partnerRouter,
    token: token ?? 'grant-anew',
    grantPage: pages[0]?.url ?? null,
    assumed,
    problems: [
      ...differing(routers, 'two-gateways', name),
      ...differing(pages, 'two-grant-pages', name),
      ...routers.filter(({ url }) => isRegional(url)).map(({ url, line }) => problem('regional-gateway', name, line.line, url)),
      ...prose
        .filter((line) => signingChanged.test(plain(line.text)))
        .map((line) => problem('signing-changed', name, line.line, line.text)),
    ],
  };
}

function differing(found: readonly Url[], what: 'two-gateways' | 'two-grant-pages', name: string): readonly ImportProblem[] {
  const other = found.find(({ url }) => url !== found[0]?.url);
  return other === undefined ? [] : [problem(what, name, other.line.line, `${found[0]?.url} | ${other.url}`)];
}

function gatewayOf(url: string): string | undefined {
  return hostsOf([]).get(new URL(url).host.toLowerCase());
}

function isRegional(url: string): boolean {
  return ['us', 'eu', 'global'].includes(gatewayOf(url) ?? '');
}

/** A type that only the prose names may be a row that was not seen as one. */
export function strayTypes(part: Part, known: ReadonlySet<string>, name: string): readonly ImportProblem[] {
  return part.lines.flatMap((line) => {
    if (line.kind === 'row') return [];
    const stray = [...line.text.matchAll(anyTypePattern())].map(([type]) => type).filter((type) => !known.has(type));
    if (stray.length === 0) return [];
    return [problem(stray.length > 1 ? 'no-header' : 'type-outside-table', name, line.line, line.text)];
  });
}
