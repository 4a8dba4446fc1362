import type { Draw } from '../../contract.js';
import { full, type JavaFile } from './source.js';
import type { Transport } from './transports.js';

const LIBRARY = 'com.alibaba.fastjson2.JSON';

/** A program without a library for JSON: the team wrote its own. */
export function withOwnWriter(draw: Draw, transport: Transport): Transport {
  const isUsed = [transport.imports, ...transport.files.map(({ imports }) => imports)].some((imports) => imports.includes(LIBRARY));
  if (!isUsed || draw.chance(0.5)) return transport;
  const { name, body } = draw.of(writers);
  const renamed = (text: string): string => text.replaceAll('JSON.toJSONString(', 'Json.write(');
  const imported = (imports: readonly string[]): readonly string[] => imports.map((one) => (one === LIBRARY ? full('util', 'Json') : one));
  const own: JavaFile = {
    pack: 'util',
    name: 'Json',
    imports: ['java.util.Map', 'java.util.StringJoiner', 'java.util.stream.Collectors'],
    body,
  };
  return {
    ...transport,
    name: `${transport.name}, JSON written by ${name}`,
    imports: imported(transport.imports),
    files: [...transport.files.map((file) => ({ ...file, imports: imported(file.imports), body: renamed(file.body) })), own],
    statements: (url) => renamed(transport.statements(url)),
    methods: renamed(transport.methods),
  };
}

const QUOTE = `    private static String quote(String text) {
        return "\\"" + text.replace("\\\\", "\\\\\\\\").replace("\\"", "\\\\\\"") + "\\"";
    }
`;

const gathering = `public final class Json {
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, Object value) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            boolean first = true;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!first) {
                    out.append(',');
                }
                first = false;
                append(out, String.valueOf(entry.getKey()));
                out.append(':');
                append(out, entry.getValue());
            }
            out.append('}');
        } else if (value instanceof Iterable<?> list) {
            out.append('[');
            boolean first = true;
            for (Object one : list) {
                if (!first) {
                    out.append(',');
                }
                first = false;
                append(out, one);
            }
            out.append(']');
        } else if (value instanceof Number || value instanceof Boolean || value == null) {
            out.append(value);
        } else {
            out.append(quote(value.toString()));
        }
    }

${QUOTE}}
`;

const returning = `public final class Json {
    public static String write(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map) {
            return object((Map<?, ?>) value);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return quote(value.toString());
    }

    private static String object(Map<?, ?> map) {
        StringBuilder sb = new StringBuilder("{");
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            sb.append(separator).append(quote(String.valueOf(entry.getKey()))).append(":").append(write(entry.getValue()));
            separator = ",";
        }
        return sb.append("}").toString();
    }

${QUOTE}}
`;

const streaming = `public final class Json {
    public static String write(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> quote(entry.getKey()) + ":" + value(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @SuppressWarnings("unchecked")
    private static String value(Object value) {
        return value instanceof Map ? write((Map<String, ?>) value) : value instanceof Number ? value.toString() : quote(String.valueOf(value));
    }

${QUOTE}}
`;

const joining = `public final class Json {
    public static String write(Map<String, ?> map) {
        StringJoiner joiner = new StringJoiner(",", "{", "}");
        map.forEach((key, value) -> joiner.add(quote(key) + ":" + of(value)));
        return joiner.toString();
    }

    @SuppressWarnings("unchecked")
    private static String of(Object value) {
        return value instanceof Map<?, ?> map ? write((Map<String, ?>) map) : value instanceof Number ? value.toString() : quote(String.valueOf(value));
    }

${QUOTE}}
`;

type Writer = { readonly name: string; readonly body: string };

const writers: readonly [Writer, ...Writer[]] = [
  { name: 'a function that appends', body: gathering },
  { name: 'functions that return', body: returning },
  { name: 'a stream', body: streaming },
  { name: 'a joiner', body: joining },
];
