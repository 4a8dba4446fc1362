import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { walk } from '../../../src/base/tree.js';
import { sourceFile } from '../../../src/discover/index.js';
import { typescript } from '../../../src/languages/typescript/index.js';
import { codeFormats } from '../../safety/formats.js';
import { inputsOf } from '../../safety/inputs.js';
import { inputs } from '../../safety/property.js';
import { differences, parseScript } from './compare.js';
import { readThroughJscodeshift } from './second-parser.js';

const standing = { scope: 'named', ignored: false, namedItself: false } as const;
const scripts = codeFormats.filter(({ path }) => /\.[jt]s$/.test(path));

describe(`in ${inputs} files, whatever their encoding, line ends and damage, the strings are those that Babel finds through jscodeshift`, () => {
  beforeAll(() => typescript.prepare?.());

  it.each(scripts)(
    '$name',
    (format) => {
      let compared = 0;
      const property = fc.property(inputsOf(format), ({ bytes }) => {
        const { text, encoding } = sourceFile(format.path, bytes, standing);
        const reads = encoding === 'unknown' ? null : readThroughJscodeshift(text, format.path);
        if (reads === null) return;
        compared++;
        expect(differences(format.path, text, reads)).toEqual([]);
        const known = new Set(reads.map(({ range }) => `${range.start}-${range.end}`));
        const here = [...walk(parseScript(format.path, text).root)].filter((node) => node.kind === 'string' && node.quote !== '');
        const only = here.flatMap(({ range, ...node }) => {
          const places = [range, ...('inner' in node ? [node.inner] : [])];
          return places.some(({ start, end }) => known.has(`${start}-${end}`) || start === end) ? [] : [text.slice(range.start, range.end)];
        });
        expect(only).toEqual([]);
      });
      fc.assert(property, { numRuns: inputs });
      expect(compared).toBeGreaterThan(inputs / 2);
    },
    3_600_000,
  );
});
