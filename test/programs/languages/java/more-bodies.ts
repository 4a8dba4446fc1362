import type { Body } from './bodies.js';

type Made = Omit<Body, 'form' | 'imports'> & { readonly needs?: readonly string[] };

const raw = (type: string): string =>
  `Map<String, Object> raw = new HashMap<>();\nraw.put("type", ${type});\nraw.put("app_key", "key");\nraw.put("data", biz);`;

function streamed(): Made {
  return {
    name: 'streamed',
    statements: (type) => `${raw(type)}
Map<String, Object> params = raw.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, TreeMap::new));`,
    methods: '',
  };
}

function forEachCopy(): Made {
  return {
    name: 'for-each-copy',
    statements: (type) =>
      `${raw(type)}\nMap<String, Object> params = new TreeMap<>();\nraw.forEach((key, value) -> params.put(key, value));`,
    methods: '',
  };
}

function removedNulls(declared: string): Made {
  return {
    name: 'removed-nulls',
    statements: (type) =>
      `${declared}\nparams.put("type", ${type});\nparams.put("access_token", null);\nparams.put("data", biz);\nparams.values().removeIf(value -> value == null);`,
    methods: '',
  };
}

function doubleBrace(): Made {
  return {
    name: 'double-brace',
    statements: (type) =>
      `final String apiName = ${type};\nMap<String, Object> params = new HashMap<>() {{\n    put("type", apiName);\n    put("app_key", "key");\n}};\nparams.put("data", biz);`,
    methods: '',
  };
}

/** Common parameters first, the signature in a method that changes what it is handed. */
function commonAndSigned(): Made {
  return {
    name: 'common-and-signed',
    statements: (type) => `Map<String, Object> params = common();\nparams.put("type", ${type});\nparams.putAll(biz);\nsignInto(params);`,
    methods: `
private Map<String, Object> common() {
    Map<String, Object> common = new LinkedHashMap<>();
    common.put("app_key", "key");
    common.put("data_type", "JSON");
    return common;
}

private void signInto(Map<String, Object> target) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Object> entry : new TreeMap<>(target).entrySet()) {
        text.append(entry.getKey()).append(entry.getValue());
    }
    target.put("sign", Integer.toHexString(text.toString().hashCode()));
}
`,
  };
}

/** Merged by keys that are gone through in order. */
function sortedKeys(): Made {
  return {
    name: 'sorted-keys',
    statements: (type) => `${raw(type)}
List<String> keys = new ArrayList<>(raw.keySet());
Collections.sort(keys);
Map<String, Object> params = new LinkedHashMap<>();
for (String key : keys) {
    params.put(key, raw.get(key));
}`,
    methods: '',
  };
}

/** Parameters in an object of the project's own that gives a map. */
function paramsObject(): Made {
  return {
    name: 'params-object',
    statements: (type) =>
      `Params built = new Params().add("type", ${type}).add("app_key", "key").add("data", biz);\nMap<String, Object> params = built.toMap();`,
    methods: `
private static class Params {
    private final Map<String, Object> values = new TreeMap<>();

    Params add(String key, Object value) {
        if (value != null) {
            values.put(key, value);
        }
        return this;
    }

    Map<String, Object> toMap() {
        return values;
    }
}
`,
  };
}

export const moreBodies = [streamed, forEachCopy, removedNulls, doubleBrace, commonAndSigned, sortedKeys, paramsObject] as const;
export const moreBodyImports = ['java.util.ArrayList', 'java.util.Collections', 'java.util.List', 'java.util.stream.Collectors'] as const;
