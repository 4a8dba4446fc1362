import type { Lang } from '../../report/index.js';
import type { Words } from '../flags.js';

/** Lines to paste, in the order of a first day. */
export const helpExamples: readonly { readonly line: string; readonly about: Words }[] = [
  { line: './src --dry-run', about: { en: 'see what would change; nothing is written', 'zh-CN': '只看会改什么，不写文件' } },
  { line: './src -i', about: { en: 'answer the open questions, then write', 'zh-CN': '逐项回答问题，然后写入' } },
  { line: './src', about: { en: 'write what is certain', 'zh-CN': '写入确定的改动' } },
  { line: 'undo', about: { en: 'put it back', 'zh-CN': '撤销' } },
  { line: '. --check', about: { en: 'in CI: exit 1 while anything is left', 'zh-CN': '用于 CI：还有未完成的事项时以 1 退出' } },
  { line: '. --check --changed origin/main', about: { en: 'the same for a pull request', 'zh-CN': '同上，只看合并请求改过的文件' } },
  { line: '. -d --reporter html=report.html', about: { en: 'a page for reviewers', 'zh-CN': '给评审人看的网页' } },
  { line: 'init', about: { en: 'a config file and a pre-commit hook', 'zh-CN': '配置文件和提交前检查' } },
];

/** By the name of the reporter. */
export const reporterWords: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    text: 'for a terminal (default)',
    diff: 'what git apply takes',
    json: 'data for programs; its schema comes with the package',
    sarif: 'code scanning and editors',
    github: 'annotations of a workflow, and its step summary',
    gitlab: 'Code Quality of a merge request',
    junit: 'test reports',
    line: 'file:line:column: reason: message',
    markdown: 'a comment on a pull request',
    html: 'one page, to decide from',
  },
  'zh-CN': {
    text: '终端（默认）',
    diff: '可交给 git apply 的差异',
    json: '供程序读取的数据，包内附有 schema',
    sarif: '代码扫描和编辑器',
    github: '工作流注解和作业摘要',
    gitlab: '合并请求的代码质量',
    junit: '测试报告',
    line: '文件:行:列: 原因: 说明',
    markdown: '合并请求评论',
    html: '一个网页，可直接在上面做决定',
  },
};

export const exitCodes: readonly { readonly code: string; readonly about: Words }[] = [
  { code: '0', about: { en: 'it did what was asked', 'zh-CN': '已完成' } },
  { code: '1', about: { en: '--check and --staged only: something is left to do', 'zh-CN': '仅限 --check 和 --staged：还有未完成的事项' } },
  {
    code: '2',
    about: {
      en: 'it could not: wrong usage or config, or a file cannot be read or written',
      'zh-CN': '无法执行：用法或配置有误，或文件无法读写',
    },
  },
  { code: '130', about: { en: 'interrupted; what was being written is rolled back', 'zh-CN': '被中断；写到一半的已恢复原样' } },
];
