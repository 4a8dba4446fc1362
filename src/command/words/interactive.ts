import type { Ruling } from '../../model/index.js';

const letters: Readonly<Record<Ruling['value'], string>> = {
  semi: 's',
  full: 'f',
  rename: 'r',
  move: 'm',
  route: 'o',
  keep: 'k',
  skip: 'x',
};

export function letterOf(value: Ruling['value']): string {
  return letters[value];
}

export const asking = {
  en: {
    values: { semi: 'semi-managed', full: 'full-managed', rename: 'rename', move: 'move', route: 'route', keep: 'keep', skip: 'skip' },
    keys: (choices: string, pattern: string) =>
      `${choices} · a + key: all of the kind · e: edit the pattern (${pattern}) · Enter: later · q: quit\n> `,
    pattern: 'pattern: ',
    why: 'why: ',
    decided: 'decided by hand',
    more: (places: number) => `and ${places} more in this file`,
    asItIs: 'stays as it is',
    unknown: (answer: string) => `"${answer}" is none of the keys`,
    nothing: 'no review to answer',
    saved: (answers: number, file: string) => `${answers} answered, kept in ${file}`,
    quit: 'nothing was migrated; run it again to go on',
  },
  'zh-CN': {
    values: { semi: '半托', full: '全托', rename: '改名', move: '改网关', route: '按接口选择', keep: '保留', skip: '跳过' },
    keys: (choices: string, pattern: string) => `${choices} · a 加按键：同类全部 · e：修改路径（${pattern}）· 回车：以后再说 · q：退出\n> `,
    pattern: '路径：',
    why: '原因：',
    decided: '人工确认',
    more: (places: number) => `本文件还有 ${places} 处`,
    asItIs: '保持不变',
    unknown: (answer: string) => `没有“${answer}”这个按键`,
    nothing: '没有需要回答的问题',
    saved: (answers: number, file: string) => `已回答 ${answers} 个，保存在 ${file}`,
    quit: '没有迁移任何文件；再次运行即可继续',
  },
} as const;
