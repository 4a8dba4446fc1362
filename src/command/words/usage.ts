import type { Words } from '../flags.js';
import type { UsageProblem } from '../options.js';

/** The mistake in a command line, and the text to write instead. */
export function usageWords(problem: UsageProblem): Words {
  switch (problem.kind) {
    case 'unknown-flag':
      return problem.near === null
        ? { en: `unknown option ${problem.flag}; see --help`, 'zh-CN': `未知选项 ${problem.flag}，用 --help 查看全部选项` }
        : {
            en: `unknown option ${problem.flag}; did you mean ${problem.near}?`,
            'zh-CN': `未知选项 ${problem.flag}，是不是想写 ${problem.near}？`,
          };
    case 'flag-not-here': {
      const command = `temu-codemod ${problem.command}`.trim();
      return {
        en: `${problem.flag} does not go with "${command}"; see ${command} --help`,
        'zh-CN': `“${command}”没有 ${problem.flag} 选项，用 ${command} --help 查看可用选项`,
      };
    }
    case 'takes-no-value':
      return {
        en: `${problem.flag} takes no value; give it alone or leave it out`,
        'zh-CN': `${problem.flag} 不带值；要么单独写上，要么去掉`,
      };
    case 'bad-value':
      return {
        en: `${problem.flag} does not take "${problem.value}"; it takes ${problem.allowed.join(', ')}`,
        'zh-CN': `${problem.flag} 不接受“${problem.value}”，可选：${problem.allowed.join('、')}`,
      };
    case 'no-reason':
      return {
        en: `${problem.flag} goes by the reasons of names and URLs; "${problem.word}" marks requests that fail, which --reporter line lists: … | grep ': ${problem.word}:'`,
        'zh-CN': `${problem.flag} 只按接口名和网关地址的原因筛选；“${problem.word}”表示会失败的请求，请用 --reporter line 列出后再筛选：… | grep ': ${problem.word}:'`,
      };
    case 'missing-value':
      return { en: `${problem.flag} needs a value; see --help`, 'zh-CN': `${problem.flag} 缺少值，用 --help 查看用法` };
    case 'unknown-command':
      return {
        en: `no command "${problem.word}"; there are ${problem.known.join(', ')}`,
        'zh-CN': `没有“${problem.word}”这个命令，可用的有：${problem.known.join('、')}`,
      };
    case 'misspelt-command':
      return {
        en: `no such file or folder: ${problem.word}; did you mean ${problem.command}?`,
        'zh-CN': `找不到文件或目录：${problem.word}；是不是想运行 ${problem.command}？`,
      };
    case 'missing-operand':
      return {
        en: `say which: temu-codemod ${problem.command} ${problem.operand}`,
        'zh-CN': `缺少参数：temu-codemod ${problem.command} ${problem.operand}`,
      };
    case 'too-many':
      return {
        en: `"${problem.operand}" is one too many; see temu-codemod ${problem.command} --help`,
        'zh-CN': `多出了“${problem.operand}”，用 temu-codemod ${problem.command} --help 查看用法`,
      };
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
    case 'same-file':
      return {
        en: `two reports would be written to ${problem.file}; give each a file of its own`,
        'zh-CN': `两份报告都要写到 ${problem.file}，请各用各的文件`,
      };
    case 'only-shapes':
      return {
        en: `${problem.flag} shapes a report and never what is written; use it with --dry-run, --check, --staged or -i`,
        'zh-CN': `${problem.flag} 只影响报告，不影响写入的内容；请与 --dry-run、--check、--staged 或 -i 一起使用`,
      };
    case 'no-terminal':
      return {
        en: `${problem.flag} needs a terminal to ask at; without one, write the answers into the config`,
        'zh-CN': `${problem.flag} 需要在终端里运行；没有终端时请把答案写进配置文件`,
      };
    case 'conflict':
      return {
        en: `${problem.flags.join(' and ')} do not go together; leave one out`,
        'zh-CN': `${problem.flags.join(' 与 ')} 不能同时使用，请去掉其中一个`,
      };
  }
}
