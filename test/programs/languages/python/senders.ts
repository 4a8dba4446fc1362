import { encoded } from './bodies.js';
import type { Library } from './libraries.js';
import type { Project, Source } from './project.js';
import { type Form, shaped } from './urls.js';

/** How a body that is in `payload` leaves: lines for the end of a function, and what the class around it needs. */
export type Sender = {
  readonly library: Library;
  readonly isAsync: boolean;
  readonly makes: readonly string[];
  /** `url`: how the sender calls its target, in the form that its source has. */
  readonly lines: (at: Source, url: string, form: Form) => readonly string[];
  /** Lines for a constructor that keeps a session; `url` as above. */
  readonly kept: (at: Source, url: string, form: Form) => readonly string[];
  readonly base: string | null;
};

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === '' ? line : `    ${line}`));

/** Sends from where it stands; `held`: the session that is kept, null where each request makes its own. */
function sending(project: Project, library: Library, at: Source, url: string, form: Form, held: string | null): readonly string[] {
  const sent = encoded(project, at, library.encodings);
  const target = shaped(project, at, url, form, library.needs);
  if (library.session === null || held !== null) return library.send(at, held ?? '', target, sent);
  const made = library.session(at, target);
  const inner = library.send(at, 'session', target, sent);
  if (!library.isAsync && project.draw.chance(0.4) && library.needs === 'url') return [`session = ${made}`, ...inner];
  return [`${library.isAsync ? 'async ' : ''}with ${made} as session:`, ...indent(inner)];
}

/** `isClass`: what sends is a method and may keep something on `self`. */
export function drawSender(project: Project, library: Library, isClass: boolean): Sender {
  const { draw, axes, use, source } = project;
  const [A, W] = library.isAsync ? ['async ', 'await '] : ['', ''];
  const isKept = isClass && library.session !== null && !library.isAsync && draw.chance(0.6);
  const how = draw.of(
    isClass
      ? isKept
        ? ['here', 'method', 'method with url']
        : ['here', 'method', 'method with url', 'static method', 'helper', 'retried helper', 'helper class', 'mixin', 'three deep']
      : ['here', 'here', 'helper', 'retried helper', 'helper class', 'three deep'],
  );
  axes.sender = isKept ? `${how}, session kept` : how;
  const common = { library, isAsync: library.isAsync, makes: [] as readonly string[], base: null };
  const kept: Sender['kept'] = (at, url, form) =>
    isKept && library.session ? [`self.session = ${library.session(at, shaped(project, at, url, form, library.needs))}`] : [];
  const held = isKept ? 'self.session' : null;
  const decorator = draw.of(['retry', 'with_retry', 'resilient', 'attempts']);
  const param = draw.of(['url', 'url', 'endpoint', 'u', 'target', 'addr']);
  const helper = draw.of(['post_json', 'http_post', 'do_post', 'send_request', 'fetch']);
  switch (how) {
    case 'method':
      return {
        ...common,
        kept,
        makes: [],
        lines: (at, url, form) => [
          `return ${W}self._post(payload)`,
          METHOD,
          `${A}def _post(self, payload):`,
          ...indent(sending(project, library, at, url, form, held)),
        ],
      };
    case 'method with url':
      return {
        ...common,
        kept,
        lines: (at, url, form) => [
          `return ${W}self._request(${url}, payload)`,
          METHOD,
          `${A}def _request(self, url, payload):`,
          ...indent(sending(project, library, at, 'url', form, held)),
        ],
      };
    case 'static method':
      return {
        ...common,
        kept: () => [],
        lines: (at, url, form) => [
          `return ${W}self._send(${url}, payload)`,
          METHOD,
          '@staticmethod',
          `${A}def _send(${param}, payload):`,
          ...indent(sending(project, library, at, param, form, null)),
        ],
      };
    case 'mixin': {
      const at = source('http');
      return {
        ...common,
        kept: () => [],
        base: 'HttpMixin',
        lines: (from, url, form) => {
          if (!at.lines.includes('class HttpMixin:'))
            at.lines.push(
              'class HttpMixin:',
              `    ${A}def ${helper}(self, url, payload):`,
              ...indent(indent(sending(project, library, at, 'url', form, null))),
              '',
              '',
            );
          use(from, 'http', 'HttpMixin');
          return [`return ${W}self.${helper}(${url}, payload)`];
        },
      };
    }
    case 'helper':
    case 'retried helper':
    case 'three deep':
      return {
        ...common,
        kept: () => [],
        lines: (from, url, form) => {
          const at = source('http');
          const isDeep = how === 'three deep';
          if (!at.lines.some((line) => line.startsWith(`${A}def ${helper}(`))) {
            if (how === 'retried helper') at.lines.push(...retry(at, library.isAsync, decorator), `@${decorator}(3)`);
            at.lines.push(
              `${A}def ${isDeep ? '_send' : helper}(${param}, payload):`,
              ...indent(sending(project, library, at, param, form, null)),
              '',
              '',
            );
            if (isDeep)
              at.lines.push(
                `${A}def _retry(url, payload, times=2):`,
                `    return ${W}_send(url, payload)`,
                '',
                '',
                `${A}def ${helper}(url, payload):`,
                `    return ${W}_retry(url, payload)`,
                '',
                '',
              );
          }
          return [`return ${W}${use(from, 'http', helper)}(${url}, payload)`];
        },
      };
    case 'helper class':
      return {
        ...common,
        kept: () => [],
        lines: (from, url, form) => {
          const at = source('http');
          if (!at.lines.includes('class HttpClient:'))
            at.lines.push(
              'class HttpClient:',
              '    def __init__(self, timeout=10):',
              '        self.timeout = timeout',
              '',
              `    ${A}def ${helper}(self, url, payload):`,
              ...indent(indent(sending(project, library, at, 'url', form, null))),
              '',
              '',
            );
          return [`return ${W}${use(from, 'http', 'HttpClient')}().${helper}(${url}, payload)`];
        },
      };
    default:
      return { ...common, kept, lines: (at, url, form) => sending(project, library, at, url, form, held) };
  }
}

/** A decorator that hands on whatever it is called with. */
function retry(at: Source, isAsync: boolean, name: string): readonly string[] {
  const [A, W] = isAsync ? ['async ', 'await '] : ['', ''];
  at.imports.add('import functools');
  return [
    `def ${name}(times):`,
    '    def decorate(fn):',
    '        @functools.wraps(fn)',
    `        ${A}def wrapper(*args, **kwargs):`,
    '            for left in reversed(range(times)):',
    '                try:',
    `                    return ${W}fn(*args, **kwargs)`,
    '                except OSError:',
    '                    if left == 0:',
    '                        raise',
    '        return wrapper',
    '    return decorate',
    '',
    '',
  ];
}

/** Stands between the end of one method and the next. */
export const METHOD = '---';
