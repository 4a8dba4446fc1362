import type { Catalogue } from '../../src/model/index.js';

/** Whole tokens of a text by a scan of its own: every name tried at every place, its neighbours looked at one by one. */
export function countTokens(text: string, catalogue: Catalogue): number {
  const hosts = [...catalogue.hosts].filter(([, gateway]) => gateway === 'cn').map(([host]) => host);
  const lower = text.toLowerCase();
  const types = [...catalogue.migrations.keys()].reduce((sum, name) => sum + countWhole(text, name), 0);
  return hosts.reduce((sum, host) => sum + countWhole(lower.length === text.length ? lower : text, host), types);
}

function countWhole(text: string, name: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isJoined(text, at, name.length)) count++;
  }
  return count;
}

/** Part of a longer word, host or dotted name; a full stop that ends a sentence joins nothing. */
function isJoined(text: string, at: number, length: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  if (isWord(before) || before === '.') return true;
  return isWord(after) || (after === '.' && isAlphanumeric(text[at + length + 1] ?? ' '));
}

function isWord(char: string): boolean {
  return isAlphanumeric(char) || char === '_' || char === '-';
}

function isAlphanumeric(char: string): boolean {
  return (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || (char >= '0' && char <= '9');
}
