import type { Draw } from '../../contract.js';
import { moreBodies, moreBodyImports } from './more-bodies.js';

/** How a client puts its parameters together: statements that end with a map called `params`. */
export type Body = {
  readonly name: string;
  readonly imports: readonly string[];
  readonly form: boolean;
  statements(type: string): string;
  /** Methods that the statements call. */
  readonly methods: string;
};

const maps = ['java.util.HashMap', 'java.util.Map', 'java.util.TreeMap', 'java.util.LinkedHashMap'];

export function bodyOf(draw: Draw): Body {
  const declared = draw.of([
    'Map<String, Object> params = new HashMap<>();',
    'TreeMap<String, Object> params = new TreeMap<>();',
    'Map<String, Object> params = new LinkedHashMap<>();',
  ]);
  const form = draw.chance(0.3);
  const made = draw.of<(declared: string) => Omit<Body, 'form' | 'imports'>>([
    putFirst,
    putAllBefore,
    putAllAfter,
    sortedCopy,
    signedCopy,
    loopCopy,
    builtByMethod,
    ofEntries,
    filledByMethod,
    guarded,
    ...moreBodies,
  ])(declared);
  return { ...made, form, imports: [...maps, ...moreBodyImports] };
}

const none = '';

function putFirst(declared: string): Omit<Body, 'form' | 'imports'> {
  return {
    name: 'put',
    statements: (type) =>
      `${declared}\nparams.put("type", ${type});\nparams.put("app_key", "key");\nparams.put("timestamp", System.currentTimeMillis() / 1000);\nparams.put("data", biz);`,
    methods: none,
  };
}

function putAllBefore(declared: string): Omit<Body, 'form' | 'imports'> {
  return {
    name: 'put-all-before',
    statements: (type) => `${declared}\nparams.putAll(biz);\nparams.put("type", ${type});\nparams.put("app_key", "key");`,
    methods: none,
  };
}

function putAllAfter(declared: string): Omit<Body, 'form' | 'imports'> {
  return {
    name: 'put-all-after',
    statements: (type) => `${declared}\nparams.put("type", ${type});\nparams.put("app_key", "key");\nparams.putAll(biz);`,
    methods: none,
  };
}

function sortedCopy(): Omit<Body, 'form' | 'imports'> {
  return {
    name: 'sorted-copy',
    statements: (type) =>
      `Map<String, Object> raw = new HashMap<>(biz);\nraw.put("type", ${type});\nraw.put("app_key", "key");\nTreeMap<String, Object> params = new TreeMap<>(raw);\nparams.put("sign", Integer.toHexString(params.toString().hashCode()));`,
    methods: none,
  };
}

function signedCopy(declared: string): Omit<Body, 'form' | 'imports'> {
  return {
    name: 'signed-copy',
    statements: (type) =>
      `${declared.replace('params', 'raw')}\nraw.put("type", ${type});\nraw.put("data", biz);\nMap<String, Object> params = sign(raw);`,
    methods: `
private Map<String, Object> sign(Map<String, Object> raw) {
    Map<String, Object> sorted = new TreeMap<>(raw);
    sorted.put("sign", Integer.toHexString(sorted.toString().hashCode()));
    return sorted;
}
`,
  };
}

function loopCopy(): Omit<Body, 'form' | 'imports'> {
  return {
    name: 'loop-copy',
    statements: (type) =>
      `Map<String, Object> raw = new HashMap<>();\nraw.put("type", ${type});\nraw.put("app_key", "key");\nraw.put("data", biz);\nTreeMap<String, Object> params = new TreeMap<>();\nfor (Map.Entry<String, Object> entry : raw.entrySet()) {\n    if (entry.getValue() != null) {\n        params.put(entry.getKey(), entry.getValue());\n    }\n}`,
    methods: none,
  };
}

function builtByMethod(declared: string): Omit<Body, 'form' | 'imports'> {
  return {
    name: 'built-by-method',
    statements: (type) => `Map<String, Object> params = buildParams(${type}, biz);`,
    methods: `
private Map<String, Object> buildParams(String apiType, Map<String, Object> biz) {
    ${declared}
    params.put("app_key", "key");
    params.put("type", apiType);
    params.put("data_type", "JSON");
    params.putAll(biz);
    return params;
}
`,
  };
}

function ofEntries(): Omit<Body, 'form' | 'imports'> {
  return {
    name: 'map-of',
    statements: (type) => `Map<String, Object> params = Map.of("type", ${type}, "app_key", "key", "data", biz);`,
    methods: none,
  };
}

function filledByMethod(declared: string): Omit<Body, 'form' | 'imports'> {
  return {
    name: 'filled-by-method',
    statements: (type) => `${declared}\nfill(params, ${type});\nparams.put("data", biz);`,
    methods: `
private void fill(Map<String, Object> target, String apiType) {
    target.put("type", apiType);
    target.put("app_key", "key");
}
`,
  };
}

function guarded(declared: string): Omit<Body, 'form' | 'imports'> {
  return {
    name: 'guarded',
    statements: (type) =>
      `${declared}\nif (biz != null && !biz.isEmpty()) {\n    params.putAll(biz);\n}\nparams.put("type", ${type});\nparams.put("version", "V1");`,
    methods: none,
  };
}
