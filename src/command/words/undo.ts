import type { Run } from '../../edit/index.js';
import { oneLine } from '../../report/printable.js';

const states = {
  en: { done: 'stands', undone: 'undone', unfinished: 'cut off: undo it first' },
  'zh-CN': { done: '可撤销', undone: '已撤销', unfinished: '被中断，请先撤销' },
} as const;

export const undoReport = {
  en: {
    none: 'there are no runs here',
    run: ({ run, startedAt, state, files }: Run) =>
      `${run}  ${oneLine(startedAt)}  ${files.length} file${files.length === 1 ? '' : 's'}  ${states.en[state]}`,
    restored: (path: string) => `restored ${oneLine(path)}`,
    left: (path: string) => `left as it is, changed since: ${oneLine(path)}`,
    done: (run: string, files: number) => `run ${run} is undone: ${files} file${files === 1 ? '' : 's'} restored`,
    others: 'earlier runs that can be undone too, by number:',
  },
  'zh-CN': {
    none: '这里没有运行记录',
    run: ({ run, startedAt, state, files }: Run) => `${run}  ${oneLine(startedAt)}  ${files.length} 个文件  ${states['zh-CN'][state]}`,
    restored: (path: string) => `已还原 ${oneLine(path)}`,
    left: (path: string) => `之后又被改过，保持不动：${oneLine(path)}`,
    done: (run: string, files: number) => `已撤销第 ${run} 次运行，还原 ${files} 个文件`,
    others: '更早的运行也可按编号撤销：',
  },
} as const;
