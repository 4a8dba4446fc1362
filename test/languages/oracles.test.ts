import * as dotProperties from 'dot-properties';
import dotenv from 'dotenv';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import * as iniLibrary from 'ini';
import { describe, expect, it } from 'vitest';
import { parseDocument, parse as yamlData, stringify as yamlText } from 'yaml';
import { walk } from '../../src/base/tree.js';
import type { Node } from '../../src/model/index.js';
import { keyPath, keyText, treeOf, values } from './source.js';

/** Text with what the formats give a meaning to. */
const nasty = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    '1',
    ' ',
    '.',
    '/',
    ':',
    '=',
    '\\',
    '"',
    "'",
    '#',
    ';',
    '-',
    '价',
    '😀',
    '\n',
    '\t',
    '&',
    '<',
    '{',
    '[',
    '$',
    '%',
    '@',
    '!',
    '|',
    '>',
    '`',
    ',',
  ),
  maxLength: 12,
});
const key = fc
  .stringMatching(/^[a-z][a-z0-9_]{0,6}$/)
  .filter((name) => !['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n'].includes(name));
const runs = { numRuns: 300 };

/** The plain value of a node, as the language of the tests would read it. */
function read(node: Node | null): unknown {
  switch (node?.kind) {
    case 'object':
      return Object.fromEntries(node.entries.flatMap((entry) => (entry.kind === 'entry' ? [[keyText(entry.key), read(entry.value)]] : [])));
    case 'list':
      return node.items.map(read);
    case 'plain':
      return JSON.parse(node.text);
    case 'string':
      return node.value;
    default:
      return null;
  }
}

const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    nasty,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(key, tie('value'), { maxKeys: 4, minKeys: 1, noNullPrototype: true }),
})).object;

/** Empty containers and absent values are the same thing in a format that has no word for one of them. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('keys and values are those that another reader finds', () => {
  it('in JSON: JSON.parse', async () => {
    await fc.assert(
      fc.asyncProperty(data, fc.constantFrom(0, 2), async (value, indent) => {
        const tree = await treeOf('a.json', JSON.stringify(value, null, indent));
        expect(read(tree.root.children[0] ?? null)).toEqual(plain(value));
      }),
      runs,
    );
  });

  it('in YAML: its own library', async () => {
    const style = fc.constantFrom<'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED'>(
      'PLAIN',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    );
    await fc.assert(
      fc.asyncProperty(data, style, fc.constantFrom('block', 'flow', 'any'), async (value, defaultStringType, collectionStyle) => {
        const text = yamlText(value, { defaultStringType, defaultKeyType: 'PLAIN', collectionStyle: collectionStyle as 'block' });
        fc.pre(!text.includes('{{'));
        // An empty key leaves its value alone, so there is no entry to compare.
        fc.pre(!/(?:^|[{[,?-])[ \n]*:(?=\s)/m.test(text));
        const tree = await treeOf('a.yaml', text);
        // The library writes some texts that it does not read: `a: :` in a flow map.
        const isRead = parseDocument(text).errors.length === 0;
        expect(tree.errors.length === 0, text).toBe(isRead);
        if (isRead) expect(read(tree.root.children[0] ?? null), text).toEqual(plain(yamlData(text)));
      }),
      runs,
    );
  });

  it('in .env: dotenv', async () => {
    const part = nasty.map((text) => text.replace(/[\n\\$"'`]/g, ''));
    const line = fc.oneof(
      fc.tuple(key, part).map(([name, text]) => `${name}=${text}`),
      fc.tuple(key, part).map(([name, text]) => `export ${name} = ${text} # note`),
      fc.tuple(key, nasty).map(([name, text]) => `${name}="${text.replace(/[\\$"]/g, '')}\\n"`),
      fc.tuple(key, nasty).map(([name, text]) => `${name}='${text.replace(/[\\']/g, '')}' # '`),
      fc.tuple(key, nasty).map(([name, text]) => `${name}=\`${text.replace(/[\\$`]/g, '')}\``),
      fc.constantFrom('# comment', '', '   '),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), async (lines, end) => {
        // An empty value would take dotenv on to the next line.
        const text = lines
          .map((one) => (/=\s*$/.test(one) || /=\s*#/.test(one) ? 'x=y' : one))
          .join('\n')
          .replaceAll('\n', end);
        const tree = await treeOf('.env', text);
        const found = Object.fromEntries(
          values(tree).map((pair) => [pair.slice(0, pair.indexOf(' = ')), pair.slice(pair.indexOf(' = ') + 3).replaceAll('\r\n', '\n')]),
        );
        const expected = Object.fromEntries(
          Object.entries(dotenv.parse(text)).filter(([name]) => name in found || dotenv.parse(text)[name] !== ''),
        );
        expect(found, text).toEqual({ ...expected });
      }),
      runs,
    );
  });

  it('in properties: what dot-properties wrote', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          nasty.filter((name) => name !== ''),
          nasty,
          { noNullPrototype: true },
        ),
        async (value) => {
          const text = dotProperties.stringify(value, { latin1: false, lineWidth: 20 });
          const tree = await treeOf('a.properties', text);
          const found = read(tree.root.children[0] ?? null) as Record<string, unknown>;
          // Read back by the library: where it folds a key's last line break, it writes a space too many.
          expect(Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one ?? ''])), text).toEqual(
            dotProperties.parse(text),
          );
        },
      ),
      runs,
    );
  });

  it('in INI: what the ini library wrote', async () => {
    const text = nasty.map((value) => value.replace(/[\n\t"'\\]/g, '').trim()).filter((value) => !/^[[;#]|\s[;#]/.test(value));
    const section = fc.dictionary(
      key,
      text.filter((value) => value !== ''),
      { minKeys: 1, noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, section, { noNullPrototype: true }), async (value) => {
        const written = iniLibrary.stringify(value);
        const tree = await treeOf('a.ini', written);
        expect(read(tree.root.children[0] ?? null), written).toEqual(value);
      }),
      runs,
    );
  });

  it('in XML: fast-xml-parser', async () => {
    const text = nasty.map((value) => value.replace(/[\n\t]/g, '').trim()).filter((value) => value !== '');
    const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/@/g, '&#64;');
    const element = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.tuple(key, text).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`),
        fc.tuple(key, key, text).map(([name, attribute, value]) => `<${name} ${attribute}="${escaped(value)}"/>`),
        fc.tuple(key, text).map(([name, value]) => `<!-- c --><${name}><![CDATA[${value}]]></${name}>`),
        fc.tuple(key, tie('node')).map(([name, inner]) => `<${name}>\n  ${inner}\n</${name}>`),
      ),
    })).node;
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: true,
      htmlEntities: true,
    });
    await fc.assert(
      fc.asyncProperty(element, async (document) => {
        const tree = await treeOf('a.xml', document);
        expect(values(tree).sort(), document).toEqual(flat(parser.parse(document)).sort());
      }),
      runs,
    );
  });

  it('in TOML, of every kind of string', async () => {
    const written = (value: string, how: number): string => {
      const quoted = JSON.stringify(value);
      if (how === 1 && !/['\n]/.test(value)) return `'${value}'`;
      if (how === 2 && !value.includes("'")) return `'''\n${value}'''`;
      return how === 3 ? `"""\n${quoted.slice(1, -1)}"""` : quoted;
    };
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, fc.tuple(nasty, fc.nat(3)), { noNullPrototype: true }), async (pairs) => {
        const text = Object.entries(pairs).map(([name, [value, how]]) => `${name} = ${written(value, how)}\n`);
        const tree = await treeOf('a.toml', `# c\n[t.u]\n${text.join('')}`);
        expect(tree.errors).toEqual([]);
        const found = [...walk(tree.root)].flatMap((node) =>
          node.kind === 'entry' && node.value?.kind === 'string' ? [[keyPath(node.value), node.value.value]] : [],
        );
        expect(found).toEqual(Object.entries(pairs).map(([name, [value]]) => [`t.u.${name}`, value]));
      }),
      runs,
    );
  });
});

/** An object of fast-xml-parser as `path = value`. */
function flat(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return value === '' ? [] : [`${path.join('.')} = ${String(value)}`];
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, name === '#text' || Array.isArray(value) ? path : [...path, name]));
}
