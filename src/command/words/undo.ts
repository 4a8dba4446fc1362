import type { Run } from '../../edit/index.js';
import { oneLine } from '../../lines/printable.js';

const states = {
  en: { done: 'stands', undone: 'undone', unfinished: 'cut off: undo it first', damaged: 'its journal is damaged' },
  'zh-CN': { done: '可撤销', undone: '已撤销', unfinished: '被中断，请先撤销', damaged: '记录文件已损坏' },
} as const;

/** `folder`: the one that `undo` must be told, null where none. In double quotes where a shell would read it as something else. */
export function undoCommandFor(folder: string | null): string {
  if (folder === null) return 'temu-codemod undo';
  return `temu-codemod undo ${/^[\w./\\:@+-]+$/.test(folder) ? folder : JSON.stringify(folder)}`;
}

function inRoot(root: string | null): string {
  return root === null ? '' : `  ${oneLine(root)}`;
}

export const undoReport = {
  en: {
    none: 'there are no runs here',
    run: ({ run, startedAt, state, files }: Run, root: string | null) =>
      `${run}  ${oneLine(startedAt)}  ${files.length} file${files.length === 1 ? '' : 's'}  ${states.en[state]}${inRoot(root)}`,
    restored: (path: string) => `restored ${oneLine(path)}`,
    left: (path: string) => `left as it is, changed since: ${oneLine(path)}`,
    done: (run: string, files: number) => `run ${run} is undone: ${files} file${files === 1 ? '' : 's'} restored`,
    others: 'earlier runs that can be undone too, by number:',
  },
  'zh-CN': {
    none: '这里没有运行记录',
    run: ({ run, startedAt, state, files }: Run, root: string | null) =>
      `${run}  ${oneLine(startedAt)}  ${files.length} 个文件  ${states['zh-CN'][state]}${inRoot(root)}`,
    restored: (path: string) => `已还原 ${oneLine(path)}`,
    left: (path: string) => `之后又被改过，保持不动：${oneLine(path)}`,
    done: (run: string, files: number) => `已撤销第 ${run} 次运行，还原 ${files} 个文件`,
    others: '更早的运行也可按编号撤销：',
  },
} as const;
