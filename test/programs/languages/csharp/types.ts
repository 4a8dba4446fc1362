import type { Draw } from '../../contract.js';
import { type Named, pascal } from '../named.js';
import type { CsFile } from './source.js';

/** Where the types' names stand; `handed`: how a client's method takes one, and reads its text. */
export type TypeSource = {
  readonly name: string;
  readonly files: readonly CsFile[];
  expression(named: Named): string;
  readonly handed: { readonly declared: string; readonly read: string };
};

const text = { declared: 'string apiType', read: 'apiType' } as const;

export function typeSourceOf(draw: Draw, sent: readonly Named[]): TypeSource {
  return draw.of([literals, constants, grouped, getters, staticReadonly, prefixed, byCode, byMethod, byEnum, enumInMap])(sent);
}

const nameOf = ({ words }: Named): string => pascal(words);

function inClass(name: string, members: readonly string[]): CsFile {
  return { folder: 'Common', name, body: `public static class ${name}\n{\n${members.map((one) => `    ${one}\n`).join('')}}\n` };
}

function literals(): TypeSource {
  return { name: 'literal', files: [], expression: ({ type }) => `"${type}"`, handed: text };
}

function constants(sent: readonly Named[]): TypeSource {
  const members = sent.map((one) => `public const string ${nameOf(one)} = "${one.type}";`);
  return { name: 'constants', files: [inClass('ApiTypes', members)], expression: (one) => `ApiTypes.${nameOf(one)}`, handed: text };
}

/** A class in the class for each group of interfaces. */
function grouped(sent: readonly Named[]): TypeSource {
  const groups = [...new Set(sent.map(({ words }) => pascal([words[0]])))];
  const members = groups.flatMap((group) => [
    `public static class ${group}Api`,
    '{',
    ...sent
      .filter(({ words }) => pascal([words[0]]) === group)
      .map((one) => `    public const string ${pascal(one.words.slice(1))} = "${one.type}";`),
    '}',
  ]);
  const expression = ({ words }: Named): string => `ApiTypes.${pascal([words[0]])}Api.${pascal(words.slice(1))}`;
  return { name: 'nested classes', files: [inClass('ApiTypes', members)], expression, handed: text };
}

function getters(sent: readonly Named[]): TypeSource {
  const members = sent.map((one) => `public static string ${nameOf(one)} => "${one.type}";`);
  return { name: 'properties', files: [inClass('ApiTypes', members)], expression: (one) => `ApiTypes.${nameOf(one)}`, handed: text };
}

function staticReadonly(sent: readonly Named[]): TypeSource {
  const members = sent.map((one) => `public static readonly string ${nameOf(one)} = "${one.type}";`);
  return { name: 'static readonly', files: [inClass('ApiTypes', members)], expression: (one) => `ApiTypes.${nameOf(one)}`, handed: text };
}

function prefixed(sent: readonly Named[]): TypeSource {
  const members = [
    'private const string Prefix = "bg.";',
    ...sent.map((one) => `public const string ${nameOf(one)} = Prefix + "${one.type.slice(3)}";`),
  ];
  return { name: 'prefix and rest', files: [inClass('ApiTypes', members)], expression: (one) => `ApiTypes.${nameOf(one)}`, handed: text };
}

const codeOf = ({ words }: Named): string => words.join('_');

function byCode(sent: readonly Named[]): TypeSource {
  const members = [
    'public static readonly Dictionary<string, string> ByCode = new Dictionary<string, string>',
    '{',
    ...sent.map((one) => `    { "${codeOf(one)}", "${one.type}" },`),
    '};',
  ];
  return {
    name: 'dictionary by code',
    files: [inClass('ApiTypes', members)],
    expression: (one) => `ApiTypes.ByCode["${codeOf(one)}"]`,
    handed: text,
  };
}

function byMethod(sent: readonly Named[]): TypeSource {
  const members = [
    'public static string Of(string code)',
    '{',
    '    switch (code)',
    '    {',
    ...sent.flatMap((one) => [`        case "${codeOf(one)}":`, `            return "${one.type}";`]),
    '        default:',
    '            throw new ArgumentException(code);',
    '    }',
    '}',
  ];
  return {
    name: 'switch by code',
    files: [inClass('ApiTypes', members)],
    expression: (one) => `ApiTypes.Of("${codeOf(one)}")`,
    handed: text,
  };
}

function enumOf(sent: readonly Named[]): CsFile {
  return {
    folder: 'Common',
    name: 'ApiType',
    body: `public enum ApiType\n{\n${sent.map((one) => `    ${nameOf(one)},\n`).join('')}}\n`,
  };
}

/** An extension method tells the name of a member. */
function byEnum(sent: readonly Named[]): TypeSource {
  const members = [
    'public static string ToName(this ApiType type)',
    '{',
    '    switch (type)',
    '    {',
    ...sent.flatMap((one) => [`        case ApiType.${nameOf(one)}:`, `            return "${one.type}";`]),
    '        default:',
    '            throw new ArgumentOutOfRangeException(nameof(type));',
    '    }',
    '}',
  ];
  return {
    name: 'enum with an extension method',
    files: [enumOf(sent), inClass('ApiTypeExtensions', members)],
    expression: (one) => `ApiType.${nameOf(one)}`,
    handed: { declared: 'ApiType apiType', read: 'apiType.ToName()' },
  };
}

function enumInMap(sent: readonly Named[]): TypeSource {
  const members = [
    'public static readonly Dictionary<ApiType, string> All = new Dictionary<ApiType, string>',
    '{',
    ...sent.map((one) => `    [ApiType.${nameOf(one)}] = "${one.type}",`),
    '};',
  ];
  return {
    name: 'enum in a dictionary',
    files: [enumOf(sent), inClass('ApiNames', members)],
    expression: (one) => `ApiType.${nameOf(one)}`,
    handed: { declared: 'ApiType apiType', read: 'ApiNames.All[apiType]' },
  };
}
