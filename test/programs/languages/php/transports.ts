import type { Draw } from '../../contract.js';
import { indented } from '../named.js';
import type { PhpFile } from './source.js';

/** How an array of parameters leaves: statements that send `$params` to `$url` and return what comes back. */
export type Transport = {
  readonly name: string;
  readonly files: readonly PhpFile[];
  readonly guzzle: boolean;
  statements(url: string, form: boolean): string;
};

const encoded = (form: boolean, params = '$params'): string => (form ? `http_build_query(${params})` : `json_encode(${params})`);
const type = (form: boolean): string => (form ? 'application/x-www-form-urlencoded' : 'application/json');
const headers = (form: boolean): string => `curl_setopt($ch, CURLOPT_HTTPHEADER, ['Content-Type: ${type(form)}']);`;
const rest = (form: boolean): string => `curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
curl_setopt($ch, CURLOPT_POST, true);
${headers(form)}
$reply = curl_exec($ch);
curl_close($ch);
return (string) $reply;`;

type Send = (url: string, body: string, form: boolean) => string;

const init: Send = (url, body, form) => `$ch = curl_init(${url});\ncurl_setopt($ch, CURLOPT_POSTFIELDS, ${body});\n${rest(form)}`;
const local: Send = (url, body, form) =>
  `$url = ${url};\n$body = ${body};\n$ch = curl_init($url);\ncurl_setopt($ch, CURLOPT_POSTFIELDS, $body);\n${rest(form)}`;
const option: Send = (url, body, form) =>
  `$ch = curl_init();\ncurl_setopt($ch, CURLOPT_URL, ${url});\ncurl_setopt($ch, CURLOPT_POSTFIELDS, ${body});\n${rest(form)}`;
const array: Send = (url, body, form) => `$ch = curl_init();
curl_setopt_array($ch, [
    CURLOPT_URL => ${url},
    CURLOPT_POST => true,
    CURLOPT_POSTFIELDS => ${body},
    CURLOPT_HTTPHEADER => ['Content-Type: ${type(form)}'],
    CURLOPT_RETURNTRANSFER => true,
]);
$reply = curl_exec($ch);
curl_close($ch);
return (string) $reply;`;
const stream: Send = (url, body, form) => `$context = stream_context_create([
    'http' => [
        'method' => 'POST',
        'header' => "Content-Type: ${type(form)}\\r\\n",
        'content' => ${body},
    ],
    'ssl' => ['cafile' => ini_get('curl.cainfo')],
]);
return (string) file_get_contents(${url}, false, $context);`;

const guzzle = (form: boolean, url: string): string =>
  `$client = new \\GuzzleHttp\\Client(['timeout' => 10]);\nreturn (string) $client->post(${url}, ['${form ? 'form_params' : 'json'}' => $params])->getBody();`;
const guzzleRequest = (form: boolean, url: string): string =>
  `$client = new \\GuzzleHttp\\Client();\nreturn (string) $client->request('POST', ${url}, ['${form ? 'form_params' : 'json'}' => $params])->getBody();`;

const sends: readonly [readonly [string, Send], ...(readonly [string, Send])[]] = [
  ['curl_init of the URL', init],
  ['curl_init of a variable', local],
  ['curl_setopt', option],
  ['curl_setopt_array', array],
  ['stream context', stream],
];

export function transportOf(draw: Draw, namespaced: boolean): Transport {
  const [name, send] = draw.of(sends);
  return draw.of<() => Transport>([
    () => inline(name, send),
    () => inline(name, send),
    () => staticHelper(draw, name, send),
    () => objectHelper(name, send),
    () => arrayHelper(name, send),
    ...(namespaced ? [() => ofGuzzle('guzzle post', guzzle), () => ofGuzzle('guzzle request', guzzleRequest)] : [() => inline(name, send)]),
  ])();
}

function inline(name: string, send: Send): Transport {
  return { name: `${name}, inline`, files: [], guzzle: false, statements: (url, form) => send(url, encoded(form), form) };
}

function ofGuzzle(name: string, send: (form: boolean, url: string) => string): Transport {
  return { name, files: [], guzzle: true, statements: (url, form) => send(form, url) };
}

function staticHelper(draw: Draw, name: string, send: Send): Transport {
  const [className, method] = draw.of([
    ['Http', 'post'],
    ['CurlHelper', 'send'],
    ['HttpUtil', 'request'],
  ]);
  const body = `class ${className}
{
    public static function ${method}(string $url, string $body, bool $form = false): string
    {
        $target = $url;
${indented(send('$target', '$body', false).replace("['Content-Type: application/json']", "['Content-Type: ' . ($form ? 'application/x-www-form-urlencoded' : 'application/json')]").replace('$body = $body;\n', ''), 8)}
    }
}
`;
  return {
    name: `${name}, static helper`,
    files: [{ space: 'Support', name: className, body }],
    guzzle: false,
    statements: (url, form) => `return ${className}::${method}(${url}, ${encoded(form)}${form ? ', true' : ''});`,
  };
}

function objectHelper(name: string, send: Send): Transport {
  const body = `class HttpClient
{
    public function __construct(private int $timeout = 10)
    {
    }

    public function postJson(string $uri, array $payload): string
    {
${indented(send('$uri', 'json_encode($payload)', false), 8)}
    }

    public function postForm(string $uri, array $payload): string
    {
${indented(send('$uri', 'http_build_query($payload)', true), 8)}
    }

    public function timeout(): int
    {
        return $this->timeout;
    }
}
`;
  return {
    name: `${name}, helper object`,
    files: [{ space: 'Support', name: 'HttpClient', body }],
    guzzle: false,
    statements: (url, form) => `$http = new HttpClient();\nreturn $http->post${form ? 'Form' : 'Json'}(${url}, $params);`,
  };
}

function arrayHelper(name: string, send: Send): Transport {
  const body = `class Request
{
    public static function make(string $url): self
    {
        return new self($url);
    }

    private function __construct(private string $url)
    {
    }

    public function send(array $params, bool $form): string
    {
        $body = $form ? http_build_query($params) : json_encode($params);
${indented(send('$this->url', '$body', false).replace("['Content-Type: application/json']", "['Content-Type: ' . ($form ? 'application/x-www-form-urlencoded' : 'application/json')]").replace('$body = $body;\n', ''), 8)}
    }
}
`;
  return {
    name: `${name}, fluent helper`,
    files: [{ space: 'Support', name: 'Request', body }],
    guzzle: false,
    statements: (url, form) => `return Request::make(${url})->send($params, ${form});`,
  };
}
