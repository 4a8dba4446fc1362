import type { Draw } from '../../contract.js';
import { camel, type Named } from '../named.js';
import { full, type JavaFile } from './source.js';
import type { TypeSource } from './types.js';

const asString = { declared: 'String type', read: 'type' };

function own(
  name: string,
  className: string,
  body: string,
  imports: readonly string[],
  expression: TypeSource['expression'],
  handed: TypeSource['handed'] = asString,
): TypeSource {
  const file: JavaFile = { pack: 'constant', name: className, imports, body };
  return { name, files: [file], imports: [full('constant', className)], handed, expression };
}

/** Found among the members: by a stream, a loop, or a map that is filled once. */
function enumLookup(types: readonly Named[], draw: Draw): TypeSource {
  const [name, lookup, imports] = draw.of<readonly [string, string, readonly string[]]>([
    [
      'enum-stream',
      `    public static ApiType of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }
`,
      ['java.util.Arrays'],
    ],
    [
      'enum-loop',
      `    public static ApiType of(String key) {
        for (ApiType one : values()) {
            if (one.key.equals(key)) {
                return one;
            }
        }
        throw new IllegalArgumentException(key);
    }
`,
      [],
    ],
  ]);
  const body = `public enum ApiType {
${types.map(({ constant, words, type }) => `    ${constant}("${camel(words)}", "${type}")`).join(',\n')};

    private final String key;
    private final String value;

    ApiType(String key, String value) {
        this.key = key;
        this.value = value;
    }

    public String value() {
        return value;
    }

${lookup}}
`;
  return own(name, 'ApiType', body, imports, ({ words }) => `ApiType.of("${camel(words)}").value()`);
}

function enumOfInterface(types: readonly Named[]): TypeSource {
  const body = `public enum GoodsApi implements NamedApi {
${types.map(({ constant, type }) => `    ${constant}("${type}")`).join(',\n')};

    private final String apiName;

    GoodsApi(String apiName) {
        this.apiName = apiName;
    }

    @Override
    public String getApiName() {
        return apiName;
    }
}
`;
  const source = own('enum-of-interface', 'GoodsApi', body, [], ({ constant }) => `GoodsApi.${constant}`, {
    declared: 'NamedApi api',
    read: 'api.getApiName()',
  });
  const named: JavaFile = {
    pack: 'constant',
    name: 'NamedApi',
    imports: [],
    body: 'public interface NamedApi {\n    String getApiName();\n}\n',
  };
  return { ...source, files: [...source.files, named], imports: [...source.imports, full('constant', 'NamedApi')] };
}

function built(): TypeSource {
  const body = `public class ApiCall {
    private final String type;
    private final String version;

    private ApiCall(Builder builder) {
        this.type = builder.type;
        this.version = builder.version;
    }

    public static Builder builder() {
        return new Builder();
    }

    public String getType() {
        return type;
    }

    public String getVersion() {
        return version;
    }

    public static final class Builder {
        private String type;
        private String version = "V1";

        public Builder type(String type) {
            this.type = type;
            return this;
        }

        public Builder version(String version) {
            this.version = version;
            return this;
        }

        public ApiCall build() {
            return new ApiCall(this);
        }
    }
}
`;
  return own('builder', 'ApiCall', body, [], ({ type }) => `ApiCall.builder().type("${type}").version("V2").build()`, {
    declared: 'ApiCall api',
    read: 'api.getType()',
  });
}

function factory(): TypeSource {
  const body = `public record ApiCall(String type, String version) {
    public ApiCall {
        if (type == null) {
            throw new IllegalArgumentException("type");
        }
    }

    public ApiCall(String type) {
        this(type, "V1");
    }

    public static ApiCall of(String type) {
        return new ApiCall(type);
    }
}
`;
  return own('record-factory', 'ApiCall', body, [], ({ type }) => `ApiCall.of("${type}")`, { declared: 'ApiCall api', read: 'api.type()' });
}

/** A supplier of the type, as a lambda or a method reference. */
function supplied(types: readonly Named[], draw: Draw): TypeSource {
  const body = `public final class ApiTypes {
${types.map(({ words, type }) => `    public static String ${camel(words)}() {\n        return "${type}";\n    }\n`).join('\n')}}
`;
  const isReference = draw.chance(0.5);
  const source = own(
    isReference ? 'method-reference' : 'supplier',
    'ApiTypes',
    body,
    [],
    ({ words }) => (isReference ? `ApiTypes::${camel(words)}` : `() -> ApiTypes.${camel(words)}()`),
    { declared: 'Supplier<String> api', read: 'api.get()' },
  );
  return { ...source, imports: [...source.imports, 'java.util.function.Supplier'] };
}

/** Generic pairs of the project's own. */
function pair(types: readonly Named[]): TypeSource {
  const body = `public final class ApiTypes {
${types.map(({ constant, type }) => `    public static final Pair<String, Integer> ${constant} = Pair.of("${type}", 1);\n`).join('')}
    public static final class Pair<L, R> {
        private final L left;
        private final R right;

        private Pair(L left, R right) {
            this.left = left;
            this.right = right;
        }

        public static <L, R> Pair<L, R> of(L left, R right) {
            return new Pair<>(left, right);
        }

        public L getLeft() {
            return left;
        }

        public R getRight() {
            return right;
        }
    }
}
`;
  return own('pair', 'ApiTypes', body, [], ({ constant }) => `ApiTypes.${constant}.getLeft()`);
}

export const moreTypes = [enumLookup, enumOfInterface, built, factory, supplied, pair] as const;
