import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { builtIn, catalogueOf } from '../../src/catalogue/index.js';
import { renderNames } from '../../src/catalogue/render-names.js';
import { catalogueSchema, parseCatalogueFile } from '../../src/catalogue/schema.js';

/** As the compiler writes paths, on Windows too. */
const root = `${join(import.meta.dirname, '../..').replaceAll('\\', '/')}/`;
const options: ts.CompilerOptions = { module: ts.ModuleKind.NodeNext, strict: true, noEmit: true, types: [] };

/** The texts that an editor strikes through in a program, and the compiler's errors. */
function flagged(program: string): { deprecated: string[]; errors: number[] } {
  const path = `${root}test/catalogue/program.ts`;
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [path],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = name === path ? program : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === path || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
  };
  const service = ts.createLanguageService(host);
  const marks = service.getSuggestionDiagnostics(path).filter(({ code }) => code === 6385 || code === 6387);
  const errors = service.getSemanticDiagnostics(path).map(({ code }) => code);
  return { deprecated: marks.map(({ start, length }) => program.slice(start, start + length)), errors };
}

describe('types for programs', () => {
  it('are those of the catalogue', async () => {
    await expect(renderNames(catalogueOf(builtIn()))).toMatchFileSnapshot('../../src/catalogue/names.ts');
  });

  it('let a compiler flag an old name and leave new ones alone', () => {
    const program = `import { CnTypes, PartnerTypes, temuType } from '../../src/catalogue/names.js';
export const used = [CnTypes['bg.goods.add'], PartnerTypes['temu.goods.add'], PartnerTypes['bg.glo.goods.add']];
export const called = [temuType('bg.goods.edit'), temuType('temu.goods.size.template.edit')];
`;
    expect(flagged(program)).toEqual({ deprecated: ["'bg.goods.add'", 'temuType'], errors: [] });
  });

  it('do not flag a price review, which full-managed shops keep', () => {
    const program = `import { temuType } from '../../src/catalogue/names.js';
export const called = temuType('bg.price.review.confirm');
`;
    expect(flagged(program)).toEqual({ deprecated: [], errors: [] });
  });

  it('refuse a name that is neither', () => {
    const program = `import type { CnType, PartnerType } from '../../src/catalogue/names.js';
export const partner: PartnerType = 'bg.goods.add';
export const cn: CnType = 'temu.goods.add';
export const right: [PartnerType, CnType] = ['bg.glo.goods.add', 'bg.goods.add'];
`;
    expect(flagged(program).errors).toEqual([2820, 2322]);
  });
});

describe('the published schema', () => {
  it('is that of the validator', () => {
    expect(JSON.parse(readFileSync(`${root}src/catalogue/catalogue.schema.json`, 'utf8'))).toEqual(catalogueSchema());
  });

  it('holds every built-in file', () => {
    const folder = `${root}src/catalogue/announcements/`;
    const parsed = readdirSync(folder).map((file) => parseCatalogueFile(readFileSync(folder + file, 'utf8'), file));
    expect(parsed.filter(({ ok }) => !ok)).toEqual([]);
    expect(parsed.length).toBe(builtIn().length);
  });
});
