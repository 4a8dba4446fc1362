import { importing, type Project, type Source } from './project.js';

/** The names in a sender: of the type, the business parameters, the app's key. */
export type Given = { readonly api: string; readonly params: string };

/** Lines that leave the whole body in `payload`. */
export function bodyLines(project: Project, at: Source, given: Given): readonly string[] {
  const { draw, axes } = project;
  const how = draw.of([...made.keys()] as [string, ...string[]]);
  axes.body = how;
  const lines = made.get(how)?.(at, given, project) ?? [];
  const steps = draw.chance(0.3) ? [] : draw.chance(0.7) ? [draw.of(stepNames)] : [draw.of(stepNames), draw.of(stepNames)];
  axes['body goes through'] = [...new Set(steps)].sort().join(' + ') || 'nothing';
  return [...lines, ...steps.flatMap((step) => through.get(step)?.(at, project) ?? [])];
}

type Made = (at: Source, given: Given, project: Project) => readonly string[];

const now = (at: Source): string => {
  at.imports.add('import time');
  return 'int(time.time())';
};

const made = new Map<string, Made>([
  [
    'literal with spread behind',
    (at, { api, params }) => [`payload = {"type": ${api}, "app_key": "key", "timestamp": ${now(at)}, **${params}}`],
  ],
  ['literal with spread before', (at, { api, params }) => [`payload = {**${params}, "type": ${api}, "timestamp": ${now(at)}}`]],
  [
    'literal, then items',
    (at, { api, params }) => [
      `payload = {"type": ${api}, "timestamp": ${now(at)}}`,
      `for key, value in ${params}.items():`,
      '    payload[key] = value',
    ],
  ],
  ['a | b', (at, { api, params }) => [`payload = {"type": ${api}, "timestamp": ${now(at)}} | ${params}`]],
  [
    'common | own',
    (_, { api, params }) => ['common = {"app_key": "key", "data_type": "JSON"}', `payload = common | {"type": ${api}} | ${params}`],
  ],
  [
    'set by key',
    (at, { api, params }) => [
      'payload = {"app_key": "key"}',
      `payload["type"] = ${api}`,
      `payload["timestamp"] = ${now(at)}`,
      `payload.update(${params})`,
    ],
  ],
  [
    'copy, then set',
    (at, { api, params }) => [`payload = dict(${params})`, `payload["type"] = ${api}`, `payload["timestamp"] = ${now(at)}`],
  ],
  ['copy(), then update', (_, { api, params }) => [`payload = ${params}.copy()`, `payload.update({"type": ${api}, "app_key": "key"})`]],
  [
    'update by keywords',
    (_, { api, params }) => ['payload = {}', `payload.update(type=${api}, app_key="key")`, `payload.update(${params})`],
  ],
  ['dict(…)', (at, { api, params }) => [`payload = dict(type=${api}, timestamp=${now(at)}, **${params})`]],
  [
    'dict of pairs',
    (at, { api, params }) => [`payload = dict([("type", ${api}), ("timestamp", ${now(at)})])`, `payload.update(${params})`],
  ],
  [
    'defaults spread',
    (at, { api, params }) => {
      if (!at.lines.includes('DEFAULTS = {"app_key": "key", "data_type": "JSON"}'))
        at.lines.unshift('DEFAULTS = {"app_key": "key", "data_type": "JSON"}', '', '');
      return [`payload = {**DEFAULTS, "type": ${api}}`, `payload.update(${params})`];
    },
  ],
  ['parameters under a key', (at, { api, params }) => [`payload = {"type": ${api}, "timestamp": ${now(at)}, "data": ${params}}`]],
  [
    'set if there',
    (_, { api, params }) => [`payload = {"app_key": "key", "type": ${api}}`, `if ${params}:`, `    payload.update(${params})`],
  ],
  ['setdefault', (_, { api, params }) => [`payload = dict(${params})`, `payload.setdefault("type", ${api})`]],
  ['|=', (at, { api, params }) => [`payload = {"type": ${api}, "timestamp": ${now(at)}}`, `payload |= ${params}`]],
  [
    'asdict',
    (at, { api, params }, { source, use, draw }) => {
      at.imports.add('from dataclasses import asdict');
      const models = source('models');
      models.imports.add('from dataclasses import dataclass, field');
      models.lines.push(
        '@dataclass',
        'class Payload:',
        '    type: str',
        '    app_key: str = "key"',
        '    data: dict = field(default_factory=dict)',
        '',
        '',
      );
      const call = `asdict(${use(at, 'models', 'Payload')}(${draw.chance(0.6) ? 'type=' : ''}${api}))`;
      return draw.chance(0.5) ? [`payload = {**${call}, **${params}}`] : [`payload = ${call}`, `payload.update(${params})`];
    },
  ],
  [
    'a function of the project',
    (at, { api, params }, { source, use }) => {
      const sign = source('sign');
      sign.lines.push(
        'def build_params(type_, biz):',
        '    data = {"type": type_, "app_key": "key", "data_type": "JSON"}',
        '    data.update(biz or {})',
        '    return data',
        '',
        '',
      );
      return [`payload = ${use(at, 'sign', 'build_params')}(${api}, ${params})`];
    },
  ],
]);

type Step = (at: Source, project: Project) => readonly string[];

const through = new Map<string, Step>([
  ['dict(sorted())', () => ['payload = dict(sorted(payload.items()))']],
  ['sorted by key', () => ['payload = {key: payload[key] for key in sorted(payload)}']],
  ['without None', () => ['payload = {k: v for k, v in payload.items() if v is not None}']],
  ['dict comprehension of pairs', () => ['payload = dict((k, v) for k, v in payload.items() if v != "")']],
  ['sorted by a function', () => ['payload = dict(sorted(payload.items(), key=lambda item: item[0]))']],
  ['copy', () => ['payload = payload.copy()']],
  ['dict()', () => ['payload = dict(payload)']],
  ['deepcopy', (at) => importing(at, 'import copy', ['payload = copy.deepcopy(payload)'])],
  ['OrderedDict', (at) => importing(at, 'from collections import OrderedDict', ['payload = OrderedDict(sorted(payload.items()))'])],
  [
    'sign set',
    (at, { source, use }) => {
      once(source('sign'), [
        'def make_sign(params, secret="secret"):',
        '    text = secret + "".join(f"{k}{params[k]}" for k in sorted(params)) + secret',
        '    return hashlib.md5(text.encode("utf-8")).hexdigest().upper()',
        '',
        '',
      ]);
      return [`payload["sign"] = ${use(at, 'sign', 'make_sign')}(payload)`];
    },
  ],
  [
    'sign spread',
    (at, { source, use }) => {
      once(source('sign'), [
        'def make_sign(params, secret="secret"):',
        '    text = secret + "".join(f"{k}{params[k]}" for k in sorted(params)) + secret',
        '    return hashlib.md5(text.encode("utf-8")).hexdigest().upper()',
        '',
        '',
      ]);
      return [`payload = {**payload, "sign": ${use(at, 'sign', 'make_sign')}(payload)}`];
    },
  ],
  ["signer's copy", (at, project) => [`payload = ${signer(at, project)}(payload)`]],
]);

const stepNames = [...through.keys()] as [string, ...string[]];

function signer(at: Source, { source, use, draw }: Project): string {
  const body = draw.of([
    ['    return {**params, "sign": _digest(params)}'],
    ['    signed = dict(params)', '    signed["sign"] = _digest(params)', '    return signed'],
    ['    params["sign"] = _digest(params)', '    return params'],
    ['    ordered = dict(sorted(params.items()))', '    ordered["sign"] = _digest(ordered)', '    return ordered'],
    ['    return params | {"sign": _digest(params)}'],
  ]);
  const sign = source('sign');
  once(sign, [
    'def _digest(params):',
    '    text = "".join(str(k) + str(v) for k, v in sorted(params.items()))',
    '    return hashlib.md5(text.encode()).hexdigest()',
    '',
    '',
  ]);
  if (!sign.lines.includes('def signed_params(params):')) sign.lines.push('def signed_params(params):', ...body, '', '');
  return use(at, 'sign', 'signed_params');
}

function once(at: Source, lines: readonly string[]): void {
  at.imports.add('import hashlib');
  if (!at.lines.includes(lines[0] ?? '')) at.lines.push(...lines);
}

/** How a body is handed to the library: for `requests` and its like the named argument, for the language's own the bytes. */
export function encoded(
  project: Project,
  at: Source,
  kinds: readonly [string, ...string[]],
): { readonly argument: string; readonly bytes: string } {
  const kind = project.draw.of(kinds);
  project.axes.sent = kind;
  switch (kind) {
    case 'json.dumps':
      at.imports.add('import json');
      return { argument: 'data=json.dumps(payload)', bytes: 'json.dumps(payload)' };
    case 'json.dumps, encoded':
      at.imports.add('import json');
      return { argument: 'data=json.dumps(payload, ensure_ascii=False).encode("utf-8")', bytes: 'json.dumps(payload).encode("utf-8")' };
    case 'urlencode':
      at.imports.add('from urllib.parse import urlencode');
      return { argument: 'data=urlencode(payload)', bytes: 'urlencode(payload).encode("utf-8")' };
    case 'content':
      at.imports.add('import json');
      return { argument: 'content=json.dumps(payload)', bytes: 'json.dumps(payload).encode("utf-8")' };
    case 'form':
      return { argument: 'data=payload', bytes: '' };
    case 'params':
      return { argument: 'params=payload', bytes: '' };
    default:
      return { argument: 'json=payload', bytes: '' };
  }
}
