import type { RunProblem } from '../migrate.js';
import type { Lang } from '../report/index.js';
import type { UsageProblem } from './options.js';

type Words = Readonly<Record<Lang, string>>;

/** One line: what is wrong and what to do. */
export function usageText(problem: UsageProblem, lang: Lang): string {
  return wordsOfUsage(problem)[lang];
}

function wordsOfUsage(problem: UsageProblem): Words {
  switch (problem.kind) {
    case 'unknown-flag':
      return { en: `unknown option ${problem.flag}; see --help`, 'zh-CN': `未知选项 ${problem.flag}，用 --help 查看全部选项` };
    case 'bad-value':
      return {
        en: `${problem.flag} does not take "${problem.value}"; it takes ${problem.allowed.join(', ')}`,
        'zh-CN': `${problem.flag} 不接受 "${problem.value}"，可选：${problem.allowed.join('、')}`,
      };
    case 'missing-value':
      return { en: `${problem.flag} needs a value`, 'zh-CN': `${problem.flag} 缺少值` };
    case 'no-paths':
      return {
        en: 'name the files or folders to migrate, e.g. temu-codemod ./src; --dry-run first shows what it would do',
        'zh-CN': '请写明要迁移的文件或目录，例如 temu-codemod ./src；先加 --dry-run 可只看不改',
      };
    case 'two-on-stdout':
      return {
        en: `only one report fits on stdout, not ${problem.names.join(' and ')}; give the others a file: --reporter ${problem.names[1]}=FILE`,
        'zh-CN': `标准输出只能放一份报告，不能同时是 ${problem.names.join(' 和 ')}；其余请写入文件：--reporter ${problem.names[1]}=文件名`,
      };
    case 'conflict':
      return { en: `${problem.flags.join(' and ')} do not go together`, 'zh-CN': `${problem.flags.join(' 与 ')} 不能同时使用` };
  }
}

/** One line for what kept a run from being done. */
export function problemText(problem: RunProblem, lang: Lang): string {
  if (problem.kind === 'dirty') {
    const list = problem.paths.join(', ');
    return lang === 'en'
      ? `uncommitted changes in ${list}; commit or stage them first, or pass --allow-dirty`
      : `${list} 有未提交的改动；请先提交或暂存，或加 --allow-dirty`;
  }
  return `${problem.kind}: ${JSON.stringify(problem)}`;
}
