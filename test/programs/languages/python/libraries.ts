import { importing, type Project, type Source } from './project.js';
import { type Form, PATH } from './urls.js';

/** One way to send: what it takes as its target, and the lines that send `payload` there and give the answer back. */
export type Library = {
  readonly kind: string;
  readonly needs: Form;
  readonly isAsync: boolean;
  readonly encodings: readonly [string, ...string[]];
  /** Makes what is kept between requests; null where there is nothing to keep. */
  readonly session: ((at: Source, target: string) => string) | null;
  /** `on`: the session. */
  readonly send: (at: Source, on: string, target: string, sent: { readonly argument: string; readonly bytes: string }) => readonly string[];
};

const bodies = ['json', 'json', 'json.dumps', 'json.dumps, encoded', 'form', 'urlencode'] as const;

const plain = { needs: 'url', isAsync: false, encodings: bodies, session: null } as const;

const called = (line: string): readonly string[] => [`response = ${line}`, 'return response.json()'];

const requestsPost: Library = {
  ...plain,
  kind: 'requests.post',
  send: (at, _on, target, { argument }) => importing(at, 'import requests', called(`requests.post(${target}, ${argument}, timeout=10)`)),
};

const requestsRequest: Library = {
  ...plain,
  kind: 'requests.request',
  encodings: [...bodies, 'params'],
  send: (at, _on, target, { argument }) => importing(at, 'import requests', called(`requests.request("POST", ${target}, ${argument})`)),
};

const requestsByName: Library = {
  ...plain,
  kind: 'requests.post(url=…)',
  send: (at, _on, target, { argument }) => importing(at, 'from requests import post', called(`post(url=${target}, ${argument})`)),
};

const requestsOptions: Library = {
  ...plain,
  kind: 'requests.post(**options)',
  encodings: ['json', 'form'],
  send: (at, _on, target, { argument }) => {
    at.imports.add('import requests');
    const [name] = argument.split('=');
    return [`options = {"${name}": payload, "timeout": 10}`, ...called(`requests.post(${target}, **options)`)];
  },
};

const requestsTried: Library = {
  ...plain,
  kind: 'requests.post, tried',
  send: (at, _on, target, { argument }) => {
    at.imports.add('import requests');
    return [
      'try:',
      `    response = requests.post(${target}, ${argument}, timeout=10)`,
      '    response.raise_for_status()',
      'except ValueError as error:',
      '    raise RuntimeError(str(error))',
      'return response.json()',
    ];
  },
};

const requestsSession: Library = {
  ...plain,
  kind: 'requests.Session',
  session: (at) => importing(at, 'import requests', 'requests.Session()'),
  send: (_at, on, target, { argument }) => called(`${on}.post(${target}, ${argument}, timeout=10)`),
};

const prepared: Library = {
  ...plain,
  kind: 'prepared request',
  session: (at) => importing(at, 'import requests', 'requests.Session()'),
  send: (at, on, target, { argument }) => {
    at.imports.add('import requests');
    return [
      `request = requests.Request("POST", ${target}, ${argument})`,
      ...called(`${on}.send(${on}.prepare_request(request), timeout=10)`),
    ];
  },
};

const preparedAtOnce: Library = {
  ...prepared,
  kind: 'prepared at once',
  send: (at, on, target, { argument }) => {
    at.imports.add('from requests import Request');
    return [`prepared = Request("POST", ${target}, ${argument}).prepare()`, ...called(`${on}.send(prepared)`)];
  },
};

const httpxPost: Library = {
  ...plain,
  kind: 'httpx.post',
  encodings: [...bodies, 'content'],
  send: (at, _on, target, { argument }) =>
    importing(at, 'import httpx', called(`httpx.post(${target}, ${argument.replace(/^data=(?=json|urlencode)/, 'content=')})`)),
};

const httpxBase: Library = {
  ...plain,
  kind: 'httpx base_url',
  needs: 'base',
  encodings: ['json', 'content', 'form'],
  session: (at, target) => importing(at, 'import httpx', `httpx.Client(base_url=${target}, timeout=10)`),
  send: (_at, on, _target, { argument }) => called(`${on}.post("${PATH}", ${argument})`),
};

const httpxAsync: Library = {
  ...plain,
  kind: 'httpx.AsyncClient',
  isAsync: true,
  encodings: ['json', 'form'],
  session: (at) => importing(at, 'import httpx', 'httpx.AsyncClient(timeout=10)'),
  send: (_at, on, target, { argument }) => called(`await ${on}.post(${target}, ${argument})`),
};

const httpxAsyncBase: Library = {
  ...httpxAsync,
  kind: 'httpx.AsyncClient base_url',
  needs: 'base',
  session: (at, target) => importing(at, 'import httpx', `httpx.AsyncClient(base_url=${target})`),
  send: (_at, on, _target, { argument }) => called(`await ${on}.post("${PATH}", ${argument})`),
};

const aiohttp: Library = {
  ...plain,
  kind: 'aiohttp',
  isAsync: true,
  encodings: ['json', 'form'],
  session: (at) => importing(at, 'import aiohttp', 'aiohttp.ClientSession()'),
  send: (_at, on, target, { argument }) => [
    `async with ${on}.post(${target}, ${argument}) as response:`,
    '    return await response.json()',
  ],
};

const urllib: Library = {
  ...plain,
  kind: 'urllib',
  encodings: ['json.dumps, encoded', 'urlencode'],
  send: (at, _on, target, { bytes }) => {
    at.imports.add('import json').add('import urllib.request');
    return [
      `request = urllib.request.Request(${target}, data=${bytes}, headers={"Content-Type": "application/json"})`,
      'with urllib.request.urlopen(request, timeout=10) as response:',
      '    return json.loads(response.read().decode("utf-8"))',
    ];
  },
};

const urlopen: Library = {
  ...urllib,
  kind: 'urlopen',
  send: (at, _on, target, { bytes }) => {
    at.imports.add('import json').add('from urllib.request import Request, urlopen');
    return [`with urlopen(Request(${target}, ${bytes}, method="POST")) as response:`, '    return json.load(response)'];
  },
};

const httpClient: Library = {
  ...plain,
  kind: 'http.client',
  needs: 'host',
  encodings: ['json.dumps', 'urlencode'],
  send: (at, _on, target, { bytes }) => {
    at.imports.add('import http.client').add('import json');
    return [
      `connection = http.client.HTTPSConnection(${target}, timeout=10)`,
      `connection.request("POST", "${PATH}", body=${bytes}, headers={"Content-Type": "application/json"})`,
      'answer = connection.getresponse().read().decode("utf-8")',
      'connection.close()',
      'return json.loads(answer)',
    ];
  },
};

const libraries: readonly [Library, ...Library[]] = [
  ...[requestsPost, requestsOptions, requestsTried, requestsRequest, requestsByName, requestsSession, prepared, preparedAtOnce],
  ...[httpxPost, httpxBase, httpxAsync, httpxAsyncBase, aiohttp, urllib, urlopen, httpClient],
] as unknown as readonly [Library, ...Library[]];

export function drawLibrary(project: Project): Library {
  const { draw, axes } = project;
  const library = draw.chance(0.2) ? ownSession(project) : draw.of(libraries);
  axes.library = library.kind;
  return library;
}

/** A subclass of `requests.Session`, or one that a function makes with adapters. */
function ownSession({ draw, source, use }: Project): Library {
  const kind = draw.of(['Session subclass', 'Session subclass with base', 'mounted adapter', 'Session subclass with a method']);
  const at = source('http');
  const send: Library['send'] = (_at, on, target, { argument }) => called(`${on}.post(${target}, ${argument})`);
  if (kind === 'mounted adapter') {
    at.imports.add('import requests').add('from requests.adapters import HTTPAdapter');
    at.lines.push(
      'def build_session(retries=3):',
      '    session = requests.Session()',
      '    session.mount("https://", HTTPAdapter(max_retries=retries))',
      '    session.headers.update({"User-Agent": "erp"})',
      '    return session',
      '',
      '',
    );
    return { ...plain, kind, session: (from) => `${use(from, 'http', 'build_session')}()`, send };
  }
  at.imports.add('import requests');
  at.lines.push('class TemuSession(requests.Session):');
  if (kind === 'Session subclass') {
    at.lines.push(
      '    def request(self, method, url, **kwargs):',
      '        kwargs.setdefault("timeout", 10)',
      '        return super().request(method, url, **kwargs)',
      '',
      '',
    );
    return { ...plain, kind, session: (from) => `${use(from, 'http', 'TemuSession')}()`, send };
  }
  if (kind === 'Session subclass with a method') {
    at.lines.push(
      '    def post_json(self, url, data):',
      '        response = self.post(url, json=data, timeout=10)',
      '        return response.json()',
      '',
      '',
    );
    const own: Library['send'] = (_at, on, target) => [`return ${on}.post_json(${target}, payload)`];
    return { ...plain, kind, encodings: ['json'], session: (from) => `${use(from, 'http', 'TemuSession')}()`, send: own };
  }
  at.lines.push('    def __init__(self, base_url):', '        super().__init__()', '        self.base_url = base_url', '');
  at.lines.push(
    '    def request(self, method, url, *args, **kwargs):',
    '        return super().request(method, self.base_url + url, *args, **kwargs)',
    '',
    '',
  );
  return {
    ...plain,
    kind,
    needs: 'base',
    session: (from, target) => `${use(from, 'http', 'TemuSession')}(${target})`,
    send: (_at, on, _target, { argument }) => called(`${on}.post("${PATH}", ${argument})`),
  };
}
