import type { Draw } from '../../contract.js';
import { camel, type Named, pascal } from '../named.js';
import { type GoFile, own } from './source.js';

/** The origin of the types, and the Go type of the client's parameter. */
export type TypeSource = {
  readonly name: string;
  readonly files: readonly GoFile[];
  readonly declared: string;
  expression(named: Named): string;
};

export function typeSourceOf(draw: Draw, types: readonly Named[]): TypeSource {
  return draw.of<(types: readonly Named[]) => TypeSource>([
    literal,
    literal,
    constants,
    constants,
    typedConstants,
    mapped,
    switched,
    fields,
    buildConcat,
  ])(types);
}

function source(name: string, body: string, expression: TypeSource['expression'], declared = 'string'): TypeSource {
  return { name, files: [{ path: 'internal/apitype/types.go', needs: Object.values(own), body }], declared, expression };
}

function literal(): TypeSource {
  return { name: 'literal', files: [], declared: 'string', expression: ({ type }) => `"${type}"` };
}

function constants(types: readonly Named[]): TypeSource {
  const lines = types.map(({ words, type }) => `\t${pascal(words)} = "${type}"\n`).join('');
  return source('constant', `const (\n${lines})\n`, ({ words }) => `apitype.${pascal(words)}`);
}

function typedConstants(types: readonly Named[]): TypeSource {
  const lines = types.map(({ words, type }) => `\t${pascal(words)} APIType = "${type}"\n`).join('');
  return source(
    'typed-constant',
    `type APIType string\n\nconst (\n${lines})\n`,
    ({ words }) => `apitype.${pascal(words)}`,
    'apitype.APIType',
  );
}

function mapped(types: readonly Named[]): TypeSource {
  const lines = types.map(({ words, type }) => `\t"${camel(words)}": "${type}",\n`).join('');
  return source('map', `var Types = map[string]string{\n${lines}}\n`, ({ words }) => `apitype.Types["${camel(words)}"]`);
}

function switched(types: readonly Named[]): TypeSource {
  const lines = types.map(({ words, type }) => `\tcase "${camel(words)}":\n\t\treturn "${type}"\n`).join('');
  return source(
    'switch',
    `func Of(action string) string {\n\tswitch action {\n${lines}\t}\n\tpanic("unknown " + action)\n}\n`,
    ({ words }) => `apitype.Of("${camel(words)}")`,
  );
}

function fields(types: readonly Named[]): TypeSource {
  const declared = types.map(({ words }) => `\t${pascal(words)} string\n`).join('');
  const values = types.map(({ words, type }) => `\t${pascal(words)}: "${type}",\n`).join('');
  return source('struct-fields', `var API = struct {\n${declared}}{\n${values}}\n`, ({ words }) => `apitype.API.${pascal(words)}`);
}

function buildConcat(types: readonly Named[]): TypeSource {
  const lines = types.map(({ words, type }) => `\t${pascal(words)} = "${type}"\n`).join('');
  const body = `const (\n${lines})\n\ntype Call struct {\n\tAPI   string\n\tTitle string\n}\n\nfunc New(api string) Call {\n\treturn Call{API: api, Title: "call " + api}\n}\n`;
  return source('struct-from-function', body, ({ words }) => `apitype.New(apitype.${pascal(words)}).API`);
}
