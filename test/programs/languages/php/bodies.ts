import type { Draw } from '../../contract.js';

/** How a client puts its parameters together: statements that end with an array `$params`; `methods` are called on `$this`. */
export type Body = { readonly name: string; readonly form: boolean; statements(type: string): string; readonly methods: string };

type Made = Omit<Body, 'form' | 'name'>;

export function bodyOf(draw: Draw): Body {
  const [name, made] = draw.of<readonly [string, Made]>([
    ['literal', literal],
    ['set', set],
    ['merged-before', mergedBefore],
    ['merged-after', mergedAfter],
    ['union', union],
    ['sorted', sorted],
    ['loop-copy', loopCopy],
    ['built-by-method', built],
    ['signed-copy', signed],
    ['filtered', filtered],
    ['spread', spread],
  ]);
  return { ...made, name, form: draw.chance(0.35) };
}

const literal: Made = {
  statements: (type) =>
    `$params = [\n    'type' => ${type},\n    'app_key' => 'key',\n    'timestamp' => time(),\n    'data' => json_encode($data),\n];`,
  methods: '',
};

const set: Made = {
  statements: (type) => `$params = [];\n$params['type'] = ${type};\n$params['app_key'] = 'key';\n$params['data'] = json_encode($data);`,
  methods: '',
};

const mergedBefore: Made = { statements: (type) => `$params = array_merge($data, ['type' => ${type}, 'app_key' => 'key']);`, methods: '' };

const mergedAfter: Made = { statements: (type) => `$params = array_merge(['type' => ${type}, 'app_key' => 'key'], $data);`, methods: '' };

const union: Made = { statements: (type) => `$params = ['type' => ${type}, 'app_key' => 'key'] + $data;`, methods: '' };

const sorted: Made = {
  statements: (type) =>
    `$params = $data;\n$params['type'] = ${type};\n$params['app_key'] = 'key';\nksort($params);\n$params['sign'] = strtoupper(md5(json_encode($params)));`,
  methods: '',
};

const loopCopy: Made = {
  statements: (type) =>
    `$raw = ['type' => ${type}, 'app_key' => 'key', 'data' => json_encode($data)];\n$params = [];\nforeach ($raw as $name => $value) {\n    if ($value !== '') {\n        $params[$name] = $value;\n    }\n}`,
  methods: '',
};

const built: Made = {
  statements: (type) => `$params = $this->buildParams(${type}, $data);`,
  methods: `
private function buildParams(string $apiType, array $data): array
{
    $params = [
        'app_key' => 'key',
        'type' => $apiType,
        'version' => 'V1',
    ];
    foreach ($data as $key => $value) {
        $params[$key] = $value;
    }
    return $params;
}
`,
};

const signed: Made = {
  statements: (type) => `$params = $this->sign(['type' => ${type}, 'app_key' => 'key', 'data' => json_encode($data)]);`,
  methods: `
private function sign(array $params): array
{
    ksort($params);
    $text = '';
    foreach ($params as $key => $value) {
        $text .= $key . $value;
    }
    $params['sign'] = strtoupper(md5($text));
    return $params;
}
`,
};

const filtered: Made = {
  statements: (type) =>
    `$params = array_filter([\n    'type' => ${type},\n    'app_key' => 'key',\n    'access_token' => null,\n    'data' => json_encode($data),\n], fn ($value) => $value !== null);`,
  methods: '',
};

const spread: Made = { statements: (type) => `$params = [...$data, 'type' => ${type}, 'app_key' => 'key'];`, methods: '' };
