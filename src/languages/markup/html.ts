import { sourceEndings } from '../../base/source-endings.js';
import type { SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { matcher } from '../core/paths.js';
import { loadCompiler } from '../typescript/index.js';
import { handlerValue, loadElements, plainText, readElements } from './elements.js';
import { newPage, type Page, pageTree, wholeText } from './page.js';

export const html: LanguageModule = {
  id: 'html',
  matches: matcher(sourceEndings.html),
  async prepare() {
    await Promise.all([loadCompiler(), loadElements()]);
  },
  parse(file: SourceFile): Tree {
    try {
      const page = newPage(file.text);
      return pageTree(file, 'html', page, read(page));
    } catch (error) {
      return wholeText(file, 'html', error);
    }
  },
};

function read(page: Page) {
  return readElements(page, page.text, (name, value) => handlerValue(page, name, value), plainText(page));
}

export function htmlScripts(text: string): Page['scripts'] {
  const page = newPage(text);
  read(page);
  return page.scripts;
}
