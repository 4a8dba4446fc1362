import type { Rule } from 'eslint';
import type { Lang } from '../report/index.js';
import type { OneEdit, OneFinding } from '../single-file/one-file.js';
import { ask } from './ask.js';

export type NoMovedTypeOptions = {
  readonly lang?: Lang;
  readonly managed?: 'semi' | 'full';
  readonly asOf?: string;
};

/** The other thread knows in which language to speak, but it is silent. */
const NO_ANSWER = 'temu-codemod: 未能及时判断此文件 / no answer in time; npx temu-codemod --dry-run';

/** Old types and the CN gateway: a fix where a migration would rewrite, suggestions where it would ask, silence where it would keep. */
export const noMovedType: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'Disallow interface types and gateway URLs that Temu has moved to the partner gateway', recommended: true },
    fixable: 'code',
    hasSuggestions: true,
    messages: { moved: '{{message}}', failed: '{{message}}' },
    schema: [
      {
        type: 'object',
        properties: {
          lang: { enum: ['zh-CN', 'en'] },
          managed: { enum: ['semi', 'full'] },
          asOf: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        },
        additionalProperties: false,
      },
    ],
  },
  create(context) {
    const { sourceCode } = context;
    const given: NoMovedTypeOptions = context.options[0] ?? {};
    const question = { lang: given.lang ?? null, managed: given.managed ?? null, asOf: given.asOf ?? null, cwd: context.cwd };
    // Not `Program`: other languages that ESLint reads have another name for the whole of a file.
    return {
      [sourceCode.ast.type]() {
        const answer = ask({ ...question, text: sourceCode.text, path: pathOf(context.filename) });
        if (answer?.kind === 'judged') {
          for (const finding of answer.findings) if (finding.action !== 'keep') say(context, finding);
          return;
        }
        const message = answer?.why ?? NO_ANSWER;
        context.report({ loc: { line: 1, column: 0 }, messageId: 'failed', data: { message } });
      },
    };
  },
};

/** Text that stands in no file (`<input>`) is a script to ESLint. */
function pathOf(filename: string): string {
  return /^<.*>$/.test(filename) ? 'input.js' : filename;
}

function say(context: Rule.RuleContext, { start, end, message, edits, proposals }: OneFinding): void {
  const { sourceCode } = context;
  context.report({
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    messageId: 'moved',
    data: { message },
    fix: edits.length === 0 ? null : (fixer) => replaced(fixer, edits),
    suggest: proposals.map(({ says, edits: choice }) => ({
      desc: says,
      fix: (fixer: Rule.RuleFixer) => replaced(fixer, choice),
    })),
  });
}

function replaced(fixer: Rule.RuleFixer, edits: readonly OneEdit[]): Rule.Fix[] {
  return edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text));
}
