import type { Range } from '../model/index.js';
import { configValues } from './config.js';
import { valueInComment } from './inside.js';
import { lineAt } from './line.js';
import type { Name } from './literal.js';
import { valueOfFlow, valueOfItem } from './pairs.js';

/** The values of a name on a line of config, or on the lines that belong to it. */
export function inConfig({ name, index, end }: Name, text: string, kind: 'config' | 'shell'): readonly Range[] {
  const line = lineAt(text, index);
  const comment = /^\s*(?:#|;|\/\/|--|REM\b|<!--)/i.exec(line.text);
  // `#APP_SECRET=v` is a setting that was put aside, another comment a sentence.
  if (comment !== null && !/^\s*[#;]\s?[\w.-]+\s*=\S/.test(line.text)) return valueInComment({ text, start: index, end, within: line });
  return [...configValues(text, name, index, end, kind), ...valueOfItem(text, index), ...valueOfFlow(text, index, end)];
}
