import type { Range } from '../model/index.js';
import { isValueOf } from './chosen.js';
import { linesOf } from './line.js';
import { isSecretName } from './names.js';
import { isHarmless, isReference } from './words.js';

/** `needs`: a part of every match that most lines do not hold. `before`: what leads to the word; `name`, before or after it, must be a secret's; `on`: what stands before on the line. */
type Command = { readonly needs: string; readonly before: RegExp; readonly after?: RegExp; readonly on?: string };

const echo = /\becho {1,4}(?:-\w{1,9} {1,4})?/g;
const printf = /\bprintf {1,4}(?:['"]%s(?:\\n)?['"] {1,4})?/g;
const piped = / {0,4}\| {0,4}(?<name>[^|\n]{1,200})/y;
const written = / {0,4}>{1,2} {0,4}(?<name>[^\s|;&]{1,200})/y;

const commands: readonly Command[] = [
  // echo v | docker login --password-stdin; echo v > token.txt; printf '%s' v | gh secret set TOKEN
  { needs: 'echo ', before: echo, after: piped },
  { needs: 'echo ', before: echo, after: written },
  { needs: 'printf ', before: printf, after: piped },
  { needs: 'printf ', before: printf, after: written },
  // read -r TOKEN <<< v; docker login --password-stdin <<< 'v'
  { needs: '<<<', before: /^(?<name>[^\n\r\u2028\u2029<]{1,200})<<< {0,4}/gm },
  // aws configure set aws_secret_access_key v; gh secret set TOKEN --body v; npm config set //host/:_authToken v
  { needs: ' set ', before: / set {1,4}(?<name>[^\s=]{1,120}) {1,4}(?:(?:--body|-b|--value|-v)[ =])?/g },
  { needs: ' config ', before: / config {1,4}(?:--?\w{1,20} {1,4}){0,2}(?<name>[\w./:-]{1,120}) {1,4}/g },
  // openssl enc -k v; openssl … -passin pass:v; zip -P v
  { needs: 'openssl ', before: / -[kK] /g, on: 'openssl ' },
  { needs: '-hmac ', before: / -hmac /g, on: 'openssl ' },
  // ConvertTo-SecureString "v" -AsPlainText
  { needs: 'SecureString ', before: /\bConvertTo-SecureString (?:-String )?/g },
  { needs: ' pass:', before: / -pass\w{0,4} pass:/g },
  { needs: 'zip -', before: /\bzip (?:-\w{1,9} ){0,4}?-P /g },
  // ["mysql", "-uerp", "-pv"]
  { needs: '-p', before: /["']-p(?=[^"'\s,]{1,200}["'])/g, on: 'mysql' },
  // ["redis-cli", "-a", "v"], ["mongo", "-u", "erp", "-p", "v"]
  { needs: '-a', before: /["']-a["'] ?, ?(?=["'])/g, on: 'redis-cli' },
  { needs: ' -a ', before: / -a (?=["'])/g, on: 'redis-cli ' },
  // Redis keeps in these what it asks of clients.
  { needs: 'requirepass ', before: /\brequirepass {1,9}/g },
  { needs: 'masterauth ', before: /\bmasterauth {1,9}/g },
];

/* The same on lines of these tools alone. */
const commandsOfTools: readonly Command[] = [
  // net use Z: \\\\host\\share v /user:erp; net user erp v /add
  { needs: 'net use ', before: /\bnet use (?:\w: )?\\\\[\w.\\$-]{1,100} /gi },
  { needs: 'net user ', before: /\bnet user [\w.$%-]{1,40} (?=\S{1,100}(?: \/|\s{0,4}$))/gi },
  // sqlcmd -U sa -P v; schtasks /ru erp /rp v; plink -pw v
  { needs: '-P ', before: / -P /g, on: 'sqlcmd' },
  { needs: '/rp ', before: / \/rp /gi, on: 'schtasks' },
  { needs: ' -pw ', before: / -pw /g, on: 'plink' },
  // lftp -u erp,v; smbclient -U erp%v
  { needs: '-u ', before: / -u [\w.@-]{1,40},/g, on: 'lftp' },
  { needs: '-U ', before: / -U [\w.@\\-]{1,40}%/g, on: 'smbclient' },
  // htpasswd -b file user v; rabbitmqctl add_user erp v; ldapsearch -w v
  { needs: 'htpasswd ', before: /\bhtpasswd -\w{0,6}b\w{0,6} [^\s]{1,100} [\w.@-]{1,40} /g },
  { needs: 'rabbitmqctl ', before: /\brabbitmqctl (?:add_user|change_password|authenticate_user) [\w.@-]{1,40} /g },
  { needs: ' -w ', before: / -w /g, on: 'ldapsearch' },
  // secure_link_md5 "$uri v"
  { needs: 'secure_link_md5 ', before: /\bsecure_link_md5 "?(?:\$\w{1,40} ?){1,6}/g },
];

/* Commands that are asked for a password, though their names say nothing of one. */
const tools = [
  'sudo -S',
  'kinit',
  'cryptsetup',
  'ssh-add',
  'openssl ',
  'zip -',
  'net use',
  'sqlcmd ',
  'schtasks ',
  'plink ',
  'lftp ',
  'smbclient ',
  'htpasswd ',
  'rabbitmqctl ',
  'ldapsearch ',
  'secure_link_md5 ',
  'redis-cli',
  'ConvertTo-SecureString ',
  '"mysql',
  "'mysql",
];

/**
 * What a command is given as a secret: through a pipe, a here string, a setting by its name, a flag that this command takes it in. `names`: what may
 * be a secret's name, in order, one of which stands on the line, or such a tool does.
 */
export function commandValues(text: string, names: readonly { readonly index: number }[]): readonly Range[] {
  const ofTools = tools.flatMap((tool) => linesOf(text, placesOf(tool, text)));
  return [...linesOf(text, names), ...ofTools].flatMap(({ start, text: line }, i, lines) =>
    valuesOn(line, i < lines.length - ofTools.length ? commands : allCommands).map((value) => ({
      start: start + value.start,
      end: start + value.end,
    })),
  );
}

function* placesOf(tool: string, text: string): Generator<{ readonly index: number }> {
  for (let index = text.indexOf(tool); index !== -1; index = text.indexOf(tool, index + 1)) yield { index };
}

const allCommands = [...commands, ...commandsOfTools];

function valuesOn(line: string, known: readonly Command[]): readonly Range[] {
  return known.flatMap(({ needs, before, after, on }) => {
    const leads = line.includes(needs) ? [...line.matchAll(before)] : [];
    return leads.filter(({ index }) => line.slice(0, index).includes(on ?? '')).flatMap((lead) => valueBehind(lead, after ?? null, line));
  });
}

function valueBehind(lead: RegExpExecArray, after: RegExp | null, text: string): readonly Range[] {
  const from = lead.index + lead[0].length;
  const quote = /^["']/.exec(text.slice(from, from + 1))?.[0] ?? '';
  const written = (quote === '' ? /^[^\s"'|;&<>()]{1,300}/ : quote === '"' ? /^"[^"\n]{1,300}"/ : /^'[^'\n]{1,300}'/).exec(
    text.slice(from, from + 302),
  )?.[0];
  if (written === undefined) return [];
  const value = { start: from + quote.length, end: from + written.length - quote.length };
  let name = lead.groups?.name ?? null;
  if (after !== null) {
    after.lastIndex = from + written.length;
    name = after.exec(text)?.groups?.name ?? '';
  }
  const secret = text.slice(value.start, value.end);
  if (name !== null && !isForSecret(name, secret)) return [];
  // sends a set password notification for the customer
  if (/^[A-Za-z]+$/.test(secret) && /^ {1,4}[a-z]+ {1,4}[a-z]/.test(text.slice(value.end, value.end + 60))) return [];
  return isHarmless(secret) || isReference(secret) || secret.startsWith('-') ? [] : [value];
}

/** A command, file or setting that is named after a secret; one of its parts, as in `credential.helper`, is so beside a value that is no plain word. */
function isForSecret(name: string, value: string): boolean {
  if (/\bsudo -S\b|\b(?:chpasswd|passwd|kinit|cryptsetup|ssh-add|openssl pkcs)\b/.test(name)) return true;
  // echo "SELECT 1" | psql "$HOST" "$PASSWORD"
  const parts = name
    .replace(/\$\{?\w+/g, '')
    .split(/[\s/.:="']+/)
    .map((part) => part.replace(/-stdin$|^-+/g, ''));
  return parts.some((part, i) => isSecretName(part) && (/\s/.test(name) || isValueOf(parts.slice(i).join('_'), value)));
}
