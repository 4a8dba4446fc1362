import { add, type Context, drawn } from './context.js';
import type { Module } from './sources.js';

/** What else the program does with the name that it sends: statements before the request, which stop the program where the name is not known. */
export function askedBy(context: Context, into: Module, type: string): readonly string[] {
  const asked = drawn(context, 'asked', ['no', 'no', 'no', 'no', 'whitelist', 'limits', 'handlers', 'switch', 'some of them', 'metric']);
  const names = [...new Set([...context.types, 'bg.price.review.page.query'])];
  const quoted = names.map((name) => `'${name}'`);
  switch (asked) {
    case 'no':
      return [];
    case 'metric':
      return [`console.log('metric', ${type}.split('.').slice(0, 2).join('_'));`];
    case 'some of them':
      define(context, [
        `const slow = new Set([${quoted.slice(0, 1).join(', ')}]);`,
        'export function isSlow(name: string): boolean {\n  return slow.has(name);\n}',
      ]);
      context.sources.named(into, 'common/asked', 'isSlow');
      return [`if (isSlow(${type})) console.log('慢接口');`];
    default:
      define(context, checks[asked](quoted));
      context.sources.named(into, 'common/asked', 'checkName');
      return [`checkName(${type});`];
  }
}

const checks = {
  whitelist: (names: readonly string[]) => [
    `const ALLOWED = [\n${names.map((name) => `  ${name},`).join('\n')}\n];`,
    'export function checkName(name: string): void {\n  if (!ALLOWED.includes(name)) throw new Error(`接口未授权: ${name}`);\n}',
  ],
  limits: (names: readonly string[]) => [
    `const LIMITS: Record<string, number> = {\n${names.map((name, i) => `  ${name}: ${5 + i},`).join('\n')}\n};`,
    'export function checkName(name: string): void {\n  if (LIMITS[name] === undefined) throw new Error(`未配置限流: ${name}`);\n}',
  ],
  handlers: (names: readonly string[]) => [
    `const handlers = new Map<string, () => string>([\n${names.map((name) => `  [${name}, () => '完成'],`).join('\n')}\n]);`,
    'export function checkName(name: string): void {\n  const handle = handlers.get(name);\n  if (!handle) throw new Error(`没有处理器 ${name}`);\n  console.log(handle());\n}',
  ],
  switch: (names: readonly string[]) => [
    `export function checkName(name: string): void {\n  switch (name) {\n${names.map((name) => `    case ${name}:`).join('\n')}\n      return;\n    default:\n      throw new Error(\`未知接口 \${name}\`);\n  }\n}`,
  ],
};

function define({ sources }: Context, parts: readonly string[]): void {
  const module = sources.module('common/asked');
  for (const part of parts) add(module, part);
}
