import type { Draw } from '../../contract.js';
import { camel, type Named } from '../named.js';
import { moreTypes } from './more-types.js';
import { full, type JavaFile } from './source.js';

/** The origin of the types. `handed`: the parameter of the client's method, and how the type is read there. */
export type TypeSource = {
  readonly name: string;
  readonly files: readonly JavaFile[];
  readonly imports: readonly string[];
  readonly handed: { readonly declared: string; readonly read: string };
  expression(named: Named): string;
};

const asString = { declared: 'String type', read: 'type' };

export function typeSourceOf(draw: Draw, types: readonly Named[]): TypeSource {
  return draw.of<(types: readonly Named[], draw: Draw) => TypeSource>([
    literal,
    constants,
    constants,
    nested,
    enumRead,
    enumHanded,
    recordHanded,
    mapMethod,
    staticMap,
    switchMethod,
    getterHanded,
    ...moreTypes,
  ])(types, draw);
}

function own(name: string, className: string, body: string, imports: readonly string[], expression: TypeSource['expression']): TypeSource {
  const file: JavaFile = { pack: 'constant', name: className, imports, body };
  return { name, files: [file], imports: [full('constant', className)], handed: asString, expression };
}

function literal(): TypeSource {
  return { name: 'literal', files: [], imports: [], handed: asString, expression: ({ type }) => `"${type}"` };
}

function constants(types: readonly Named[], draw: Draw): TypeSource {
  const isStatic = draw.chance(0.4);
  const body = `public class ApiTypes {
${types.map(({ constant, type }) => `    public static final String ${constant} = "${type}";\n`).join('')}}
`;
  const source = own(
    isStatic ? 'constant-static-import' : 'constant',
    'ApiTypes',
    body,
    [],
    ({ constant }) => `${isStatic ? '' : 'ApiTypes.'}${constant}`,
  );
  return isStatic ? { ...source, imports: [`static ${full('constant', 'ApiTypes')}.*`] } : source;
}

function nested(types: readonly Named[]): TypeSource {
  const body = `public interface TemuApi {
    String VERSION = "V1";

    interface Type {
${types.map(({ constant, type }) => `        String ${constant} = "${type}";\n`).join('')}    }
}
`;
  return own('nested-interface', 'TemuApi', body, [], ({ constant }) => `TemuApi.Type.${constant}`);
}

function enumBody(types: readonly Named[]): string {
  return `public enum ApiType {
${types.map(({ constant, type }) => `    ${constant}("${type}", "${constant.toLowerCase()}")`).join(',\n')};

    private final String type;
    private final String title;

    ApiType(String type, String title) {
        this.type = type;
        this.title = title;
    }

    public String getType() {
        return type;
    }

    public String getTitle() {
        return title;
    }
}
`;
}

function enumRead(types: readonly Named[]): TypeSource {
  return own('enum-getter', 'ApiType', enumBody(types), [], ({ constant }) => `ApiType.${constant}.getType()`);
}

function enumHanded(types: readonly Named[]): TypeSource {
  const source = own('enum-handed', 'ApiType', enumBody(types), [], ({ constant }) => `ApiType.${constant}`);
  return { ...source, handed: { declared: 'ApiType api', read: 'api.getType()' } };
}

function recordHanded(): TypeSource {
  const body =
    'public record ApiCall(String type, String version) {\n    public static ApiCall of(String type) {\n        return new ApiCall(type, "V1");\n    }\n}\n';
  const source = own('record', 'ApiCall', body, [], ({ type }) => `new ApiCall("${type}", "V1")`);
  return { ...source, handed: { declared: 'ApiCall api', read: 'api.type()' } };
}

function getterHanded(_types: readonly Named[], draw: Draw): TypeSource {
  const isFluent = draw.chance(0.4);
  const body = `public class ApiMeta {
    private String apiType;
    private String title;

${isFluent ? '' : '    public ApiMeta(String apiType) {\n        this.apiType = apiType;\n    }\n\n'}    public String getApiType() {
        return apiType;
    }

    public ApiMeta setApiType(String apiType) {
        this.apiType = apiType;
        return this;
    }

    public String getTitle() {
        return title;
    }
}
`;
  const made = ({ type }: Named): string => (isFluent ? `new ApiMeta().setApiType("${type}")` : `new ApiMeta("${type}")`);
  const source = own(isFluent ? 'fluent-setter' : 'getter', 'ApiMeta', body, [], made);
  return { ...source, handed: { declared: 'ApiMeta api', read: 'api.getApiType()' } };
}

function mapMethod(types: readonly Named[]): TypeSource {
  const body = `public class ApiTypes {
    public static Map<String, String> all() {
        Map<String, String> types = new HashMap<>();
${types.map(({ words, type }) => `        types.put("${camel(words)}", "${type}");\n`).join('')}        return types;
    }
}
`;
  return own(
    'map-method',
    'ApiTypes',
    body,
    ['java.util.HashMap', 'java.util.Map'],
    ({ words }) => `ApiTypes.all().get("${camel(words)}")`,
  );
}

function staticMap(types: readonly Named[]): TypeSource {
  const body = `public final class ApiTypes {
    public static final Map<String, String> TYPES = Map.of(
${types.map(({ words, type }) => `            "${camel(words)}", "${type}"`).join(',\n')});

    private ApiTypes() {
    }
}
`;
  return own('static-map', 'ApiTypes', body, ['java.util.Map'], ({ words }) => `ApiTypes.TYPES.get("${camel(words)}")`);
}

function switchMethod(types: readonly Named[]): TypeSource {
  const body = `public class ApiTypes {
    public static String of(String action) {
        switch (action) {
${types.map(({ words, type }) => `            case "${camel(words)}":\n                return "${type}";\n`).join('')}            default:
                throw new IllegalArgumentException(action);
        }
    }
}
`;
  return own('switch', 'ApiTypes', body, [], ({ words }) => `ApiTypes.of("${camel(words)}")`);
}
