import type { Ruling } from '../../model/index.js';

type Value = Ruling['value'];

const letters: Readonly<Record<Value, string>> = {
  semi: 's',
  full: 'f',
  rename: 'r',
  move: 'm',
  route: 'o',
  keep: 'k',
  skip: 'x',
};

export function letterOf(value: Value): string {
  return letters[value];
}

type Effects = Readonly<Partial<Record<Value, string>>>;

const effects: Readonly<Record<'en' | 'zh-CN', Effects>> = {
  en: {
    keep: 'Nothing changes here, and it is not asked again.',
    skip: 'As keep, for code that is no concern of this migration (dead, or about to go).',
    full: 'Only full-managed shops come here: the name stays, on CN.',
  },
  'zh-CN': {
    keep: '这里不改，以后也不再问。',
    skip: '效果同保留，用于与这次迁移无关的代码（已废弃、即将删除）。',
    full: '只服务全托店铺：名字不变，继续走 CN 网关。',
  },
};

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** Stands where no reason was typed. */
const decided = { en: 'decided by hand', 'zh-CN': '人工确认' } as const;

export const asking = {
  en: {
    values: { semi: 'semi-managed', full: 'full-managed', rename: 'rename', move: 'move', route: 'route', keep: 'keep', skip: 'skip' },
    effects: effects.en,
    choice: (letter: string, name: string, effect: string) => `${letter}  ${name}${effect === '' ? '' : `: ${effect}`}`,
    byHand: (label: string, effect: string) => `–  ${label} (by hand): ${effect}`,
    later: 'Enter  later: it stays a question; nothing is recorded.',
    apart: (places: number) => `p  place by place: ask about each of the ${places} by itself.`,
    others: 'a + key  the same answer to all questions of this kind · e  choose the paths · b  one step back · q  stop here',
    keys: 'Enter  later · a + key  all of this kind · e  paths · b  back · q  stop',
    morePlaces: (n: number) => `and ${count(n, 'more place')}; p shows each`,
    prompt: '> ',
    pattern: (offered: string) => (offered === '' ? 'paths (a glob): ' : `paths (a glob; Enter: ${offered}): `),
    covers: (places: readonly string[], more: number) =>
      `These paths also answer, beside this question: ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    leaves: (places: readonly string[]) => `These paths leave open, of this question: ${places.join(', ')}`,
    coversNothing: 'These paths hold no place of this question; nothing was changed.',
    take: 'Take them? [y/N] ',
    why: `why (Enter: ${decided.en}): `,
    decided: decided.en,
    unknown: (answer: string) => `"${answer}" is none of the keys`,
    nothing: 'no question to answer',
    outside: (questions: number, folder: string) =>
      `${count(questions, 'question')} lie outside of ${folder}, where this config does not count; answer them from their own folder`,
    together: (numbers: readonly number[]) => `answered with it: ${numbers.join(', ')}`,
    firstOne: 'this is the first question',
    firstItem: 'this is the first item of the checklist',
    saved: (answers: number, file: string) => `${answers} answered, kept in ${file}`,
    allLater: 'nothing was answered, so nothing was written',
    ticked: (items: number, file: string) => `${count(items, 'item')} of the checklist ticked, kept in ${file}`,
    noneAnswered: 'no question was answered, so no file was migrated',
    tick: 'd  done: the config remembers, and it is not listed as open again · Enter  later · b  one step back · q  all the rest later',
    quit: 'nothing was migrated; run it again to go on',
    plan: (places: number, files: number) => `This would be written: ${count(places, 'place')} in ${count(files, 'file')}`,
    planFile: (file: string, places: number) => `  ${file}  ${count(places, 'place')}`,
    planNew: (file: string) => `  ${file}  new`,
    breaks: (requests: number) => `${count(requests, 'request')} that work today would fail after it:`,
    confirm: 'Write it? [y/N, d: show the diff] ',
    notWritten: (command: string) => `nothing was written; your answers are kept. To write: ${command}`,
    nothingDue: 'with these answers there is nothing to write',
  },
  'zh-CN': {
    values: { semi: '半托', full: '全托', rename: '改名', move: '改网关', route: '按接口选择', keep: '保留', skip: '跳过' },
    effects: effects['zh-CN'],
    choice: (letter: string, name: string, effect: string) => `${letter}  ${name}${effect === '' ? '' : `：${effect}`}`,
    byHand: (label: string, effect: string) => `–  ${label}（手工）：${effect}`,
    later: '回车  以后再说：仍待决定，不记录任何内容。',
    apart: (places: number) => `p  逐处回答：这 ${places} 处分开问。`,
    others: 'a 加按键  同类问题都这样答 · e  自己写路径 · b  退回上一步 · q  到此为止',
    keys: '回车  以后再说 · a 加按键  同类都这样 · e  路径 · b  退回 · q  停',
    morePlaces: (n: number) => `还有 ${n} 处，按 p 逐处查看`,
    prompt: '> ',
    pattern: (offered: string) => (offered === '' ? '路径（通配符）：' : `路径（通配符；回车即“${offered}”）：`),
    covers: (places: readonly string[], more: number) =>
      `除这一项外，这些路径还会同时回答：${places.join('、')}${more > 0 ? ` 等，另有 ${more} 处` : ''}`,
    leaves: (places: readonly string[]) => `这一项中，这些路径没有包含：${places.join('、')}`,
    coversNothing: '这些路径里没有这一项的任何位置，未作改动。',
    take: '就用它？[y/N] ',
    why: `原因（回车即“${decided['zh-CN']}”）：`,
    decided: decided['zh-CN'],
    unknown: (answer: string) => `没有“${answer}”这个按键`,
    nothing: '没有需要回答的问题',
    outside: (questions: number, folder: string) => `另有 ${questions} 项不在 ${folder} 之内，这份配置管不到；请到它们自己的目录里回答`,
    together: (numbers: readonly number[]) => `同时回答了第 ${numbers.join('、')} 项`,
    firstOne: '这已经是第一项',
    firstItem: '这已经是清单的第一项',
    saved: (answers: number, file: string) => `已回答 ${answers} 项，保存在 ${file}`,
    allLater: '一项都没有回答，没有写入任何内容',
    ticked: (items: number, file: string) => `清单中已勾选 ${items} 项，保存在 ${file}`,
    noneAnswered: '没有回答任何问题，因此没有迁移任何文件',
    tick: 'd  已完成：记入配置，以后不再列为待办 · 回车  以后再说 · b  退回上一步 · q  其余都以后再说',
    quit: '没有迁移任何文件；再次运行即可继续',
    plan: (places: number, files: number) => `将写入：${files} 个文件，${places} 处`,
    planFile: (file: string, places: number) => `  ${file}  ${places} 处`,
    planNew: (file: string) => `  ${file}  新文件`,
    breaks: (requests: number) => `写入后，现在正常的 ${requests} 个请求会失败：`,
    confirm: '写入吗？[y/N，d：查看差异] ',
    notWritten: (command: string) => `没有写入；答案已保存。要写入请运行：${command}`,
    nothingDue: '按这些答案，没有要写入的内容',
  },
} as const;
