/** The tool's own output, known by its whole shape: a marker somewhere in a file of somebody's proves nothing. */

/** A word near the beginning of every file of the tool's own; files without one are not looked at closer. */
const HINT = /temu-?codemod|"fingerprint"/i;
const HEAD = 4096;

/** Bytes above which a file is not read as data only to tell whose it is. */
const LARGEST = 128 * 2 ** 20;

/** `holdsType`: an old type stands in a text, which a router module of the tool's never has but in its table of new names. */
export function isOwnFile(path: string, bytes: Buffer, holdsType: (text: string) => boolean): boolean {
  if (bytes.length > LARGEST || !HINT.test(bytes.toString('latin1', 0, HEAD))) return false;
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (/^\s*[{[]/.test(text) || /^\s*\/[/*]/.test(text)) return isOwnData(text) || isOwnRouter(path, text, holdsType);
  return isOwnText(text) || isOwnRouter(path, text, holdsType);
}

function isOwnText(text: string): boolean {
  return isBaseline(text) || isPage(text) || isTestSuites(text);
}

/** `# temu-codemod baseline…`, then an identifier and what it was on each line. */
function isBaseline(text: string): boolean {
  if (!text.startsWith('# temu-codemod baseline')) return false;
  return text.split(/\r?\n/).every((line) => line === '' || /^(?:#|[0-9a-f]{16}(?: |$))/.test(line));
}

function isPage(text: string): boolean {
  const head = text.slice(0, HEAD);
  const opening =
    /^<!doctype html>\n<html lang="(?:en|zh-CN)"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="/;
  return (
    opening.test(head) && text.endsWith('</script></body></html>\n') && text.includes('<meta name="generator" content="temu-codemod">')
  );
}

function isTestSuites(text: string): boolean {
  const opening = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="temu-codemod" ';
  return text.startsWith(opening) && text.endsWith('</testsuites>\n') && text.indexOf('</testsuites>') === text.length - 14;
}

/** `"bg.goods.add": "temu.goods.add"`, `['bg.goods.add', 'temu.goods.add']` */
const RENAMED = /(["'])(?:bg|temu)\.[\w.]{1,120}\1\s*(?::|=>|,)\s*(["'])(?:bg|temu)\.[\w.]{1,120}\2/g;

/** Beside requests that choose their gateway: it knows new types, and old ones by their new names. People may lay it out anew. */
function isOwnRouter(path: string, text: string, holdsType: (text: string) => boolean): boolean {
  if (!/(?:^|\/)temu[-_]?gateway(?:router)?\.\w+$/i.test(path)) return false;
  return /^(?:<\?php\s+)?\S{0,2} temu-codemod gateway router: generated/.test(text) && !holdsType(text.replace(RENAMED, ''));
}

function isOwnData(text: string): boolean {
  const data = parsed(text) ?? parsed(withoutComments(text));
  if (Array.isArray(data)) return data.length > 0 && data.every(isIssue);
  return isRecord(data) && (isReport(data) || isSarif(data) || isCatalogue(data) || isConfig(data));
}

type Data = Readonly<Record<string, unknown>>;

function isReport(data: Data): boolean {
  const { schemaVersion, tool, mode, summary, findings } = data;
  return typeof schemaVersion === 'number' && isTool(tool) && typeof mode === 'string' && isRecord(summary) && Array.isArray(findings);
}

function isSarif({ version, runs }: Data): boolean {
  if (version !== '2.1.0' || !Array.isArray(runs) || runs.length !== 1) return false;
  const [run]: unknown[] = runs;
  return isRecord(run) && isRecord(run.tool) && isTool(run.tool.driver) && Array.isArray(run.results);
}

function isCatalogue(data: Data): boolean {
  return data.temuCodemod === 'catalogue' && Array.isArray(data.announcements) && hasOnly(data, CATALOGUE_KEYS);
}

function isConfig(data: Data): boolean {
  return typeof data.$schema === 'string' && data.$schema.includes('temu-codemod') && hasOnly(data, CONFIG_KEYS);
}

function isIssue(data: unknown): boolean {
  if (!isRecord(data) || data.type !== 'issue' || typeof data.check_name !== 'string' || !isRecord(data.location)) return false;
  return typeof data.fingerprint === 'string' && /^[0-9a-f]{16}(?:-\d+)?$/.test(data.fingerprint);
}

function isTool(data: unknown): boolean {
  return isRecord(data) && data.name === 'temu-codemod' && typeof data.version === 'string';
}

const CATALOGUE_KEYS = ['$schema', 'temuCodemod', 'announcements'];

/** Keys of a config at its top. */
export const CONFIG_KEYS: readonly string[] = [
  ...['$schema', 'lang', 'managed', 'gateway', 'includeDocs', 'includeIgnored'],
  ...['announcements', 'catalogue', 'baseline', 'overrides', 'decisions'],
];

function hasOnly(data: Data, keys: readonly string[]): boolean {
  return Object.keys(data).every((key) => keys.includes(key));
}

function isRecord(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Undefined where it is no JSON, or nested too deep to be any of these files. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A config may have comments, and a comma after the last item. */
function withoutComments(text: string): string {
  const bare = text.replace(/("(?:[^"\\\n]|\\.)*"?)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, '$1');
  return bare.replace(/("(?:[^"\\\n]|\\.)*"?)|,(?=\s{0,99}[}\]])/g, '$1');
}
