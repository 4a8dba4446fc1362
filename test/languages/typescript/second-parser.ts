import { createRequire } from 'node:module';
import { type ParserPlugin, parse } from '@babel/parser';
import type { Range } from '../../../src/model/index.js';

/** A literal or comment as a second parser reads it. `value` null: none that could be compared. */
export type Read = { readonly range: Range; readonly kind: 'string' | 'regex' | 'comment'; readonly value: string | null };

type Bag = { readonly type?: unknown; readonly start?: unknown; readonly end?: unknown } & Readonly<Record<string, unknown>>;

type Parsed = {
  readonly program: unknown;
  readonly comments?: readonly { start?: number | null; end?: number | null; value: string }[] | null | undefined;
};

/** Every literal, piece of a template, JSX text, regular expression and comment that Babel finds. */
export function readWithBabel(text: string, path: string): Read[] {
  return readsOf(parsed(text, path), text);
}

const require = createRequire(import.meta.url);

/** The same with Babel as jscodeshift sets it up, which recovers from no error: null where there is one. */
export function readThroughJscodeshift(text: string, path: string): Read[] | null {
  const getParser: (name: string) => { parse(code: string): Parsed } = require('jscodeshift/src/getParser');
  try {
    return readsOf(getParser(path.endsWith('.ts') ? 'ts' : 'babylon').parse(text), text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function parsed(text: string, path: string): Parsed {
  const isTypeScript = /ts$|tsx$/.test(path);
  const plugins: ParserPlugin[] = ['decorators', 'importAttributes', ...(isTypeScript ? (['typescript'] as const) : [])];
  if (!/\.[cm]?ts$/.test(path)) plugins.push('jsx');
  const options = { errorRecovery: true, allowReturnOutsideFunction: true, createImportExpressions: false } as const;
  return parse(text, { ...options, sourceType: 'unambiguous', plugins });
}

function readsOf(file: Parsed, text: string): Read[] {
  const found: Read[] = (file.comments ?? []).map((comment) => ({
    range: { start: comment.start ?? 0, end: comment.end ?? 0 },
    kind: 'comment',
    value: comment.value,
  }));
  const pending: unknown[] = [file.program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (Array.isArray(node)) pending.push(...node);
    else if (isBag(node)) {
      found.push(...readOf(node, text));
      for (const [key, value] of Object.entries(node)) {
        if (typeof value === 'object' && value !== null && !/^(?:loc|extra|errors|tokens|.*[cC]omments)$/.test(key)) pending.push(value);
      }
    }
  }
  return found;
}

function isBag(node: unknown): node is Bag {
  return typeof node === 'object' && node !== null;
}

function readOf(node: Bag, text: string): Read[] {
  const { start, end } = node;
  if (typeof start !== 'number' || typeof end !== 'number' || start === end) return [];
  const range = { start, end };
  switch (node.type) {
    case 'StringLiteral':
    case 'DirectiveLiteral': {
      const raw = node.type === 'DirectiveLiteral' && text.slice(start, end).includes('\\');
      return [{ range, kind: 'string', value: raw || typeof node.value !== 'string' ? null : node.value }];
    }
    case 'TemplateElement':
      return [{ range, kind: 'string', value: isBag(node.value) && typeof node.value.cooked === 'string' ? node.value.cooked : null }];
    case 'JSXText': {
      const raw = text.slice(start, end);
      const trimmed = raw.trim();
      const from = start + raw.indexOf(trimmed);
      return trimmed === ''
        ? []
        : [{ range: { start: from, end: from + trimmed.length }, kind: 'string', value: String(node.value).trim() }];
    }
    case 'RegExpLiteral':
      return [{ range, kind: 'regex', value: typeof node.pattern === 'string' ? node.pattern : null }];
    default:
      return [];
  }
}
