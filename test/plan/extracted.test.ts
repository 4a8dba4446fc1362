import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { places, run, strangeLines, type Texts, textsIn, wholeOf } from './places.js';

const NAME = 'EXTRACTED_VALUE';

/** A name or a URL of the platform, given as a value: in an object, as an argument, assigned. A key, a case and a part of a longer text are none. */
const given = /(?<=(?:[(,]|(?<![=!<>])=|[\w'"]:)\s?)(['"])(?:bg\.[\w.]+|https:\/\/openapi[\w.-]*\/openapi\/router)\1(?=\s*[,;)}\n])/;

/** How a language declares a constant of a module, and the lines that stand before all else. */
const languages: readonly { readonly files: RegExp; readonly head: RegExp; readonly declared: (value: string) => string }[] = [
  {
    files: /\.(?:ts|mjs|js)$/,
    head: /^(?:(?:import\b[^;]*;|const [^;]*require\([^;]*;|'use strict';|#!.*|\/\/.*)?\n)*/,
    declared: (value) => `const ${NAME} = ${value};\n`,
  },
  {
    files: /\.go$/,
    head: /^package .*\n\s*(?:import\s+(?:"[^"]*"|\([^)]*\))\n)?/,
    declared: (value) => `const ${NAME} = ${value}\n`,
  },
  {
    files: /\.java$/,
    head: /^[\s\S]*?\bclass \w+[^{]*\{\n/,
    declared: (value) => `    private static final String ${NAME} = ${value};\n`,
  },
  {
    files: /\.php$/,
    head: /^<\?php\s*(?:(?:declare|namespace|use|require|require_once)\b[^;]*;\s*)*/,
    declared: (value) => `const ${NAME} = ${value};\n`,
  },
  { files: /\.py$/, head: /^(?:(?:(?:import|from)\b[^(\n]*|#.*)?\n)*/, declared: (value) => `${NAME} = ${value}\n` },
];

type Extracted = { readonly path: string; readonly text: string };

/** Each file of which a value can be put into a constant of its own, with the first one there. */
function extractedOf(texts: Texts): readonly Extracted[] {
  return [...texts].flatMap(([path, text]) => {
    const language = languages.find(({ files }) => files.test(path));
    const head = language?.head.exec(text)?.[0] ?? '';
    const rest = text.slice(head.length);
    const value = given.exec(rest);
    // What stands at the top of a line is no value inside of anything, and a declared type is no place for a constant.
    if (!language || !value || /^(?:export )?(?:type|interface|declare|enum)\b|^\w+ *=/m.test(lineAround(rest, value.index))) return [];
    const without = rest.slice(0, value.index) + NAME + rest.slice(value.index + value[0].length);
    return [{ path, text: `${head}${language.declared(value[0])}${without}` }];
  });
}

function lineAround(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
}

/** The value back where it was. */
function inlined(text: string): string {
  const declared = new RegExp(`^ *(?:const |private static final String )?${NAME} = (.*?);?\\n`, 'm').exec(text);
  return declared ? text.replace(declared[0], '').replaceAll(NAME, () => declared[1] ?? '') : text;
}

/** The constant moves the syntax error, as an import would, and with it stands what could not be proved before. */
const provedThen = 'syntax-error-that-an-import-moves';

test.each(places.filter(({ name }) => name !== provedThen).map((place) => [place.name, place] as const))(
  '%s: a value that becomes a constant of its file changes no decision but to a question',
  { timeout: 600_000 },
  async (_, place) => {
    const { before, whole } = await wholeOf(place);
    for (const { path, text } of extractedOf(before)) {
      await place.in(async (folder) => {
        writeFileSync(join(folder, path), text, 'latin1');
        await run(folder, ['.'], place.args);
        const now = new Map([...textsIn(folder)].map(([at, written]) => [at, at === path ? inlined(written) : written]));
        expect(strangeLines(now, before, whole), path).toEqual([]);
      });
    }
  },
);

test('in most of the places there is such a value', { timeout: 600_000 }, async () => {
  let found = 0;
  for (const place of places) {
    await place.in(async (folder) => {
      if (extractedOf(textsIn(folder)).length > 0) found += 1;
    });
  }
  expect(found).toBeGreaterThan(places.length / 3);
});
