import type { HeldBack } from '../../../model/index.js';
import type { MessageParts } from '../../contract.js';
import { isNameless } from '../nameless.js';
import { ownRouting } from '../own-routing.js';
import type { Wording } from '../wording.js';
import { routing, stored, unparsed } from './places.js';

const routingWhat: ReadonlyMap<string, string> = new Map(Object.entries(routing));
const unparsedWhy: ReadonlyMap<string, string> = new Map(Object.entries(unparsed));

export const offSentence: Wording['offSentence'] = (day, deadline) =>
  deadline === 'off' ? `旧接口已于 ${day} 下线。` : `旧接口将于 ${day} 下线。`;

/** The deadline closes the sentence; where no day was announced nothing is said. */
function when({ migration, deadline }: MessageParts): string {
  const day = migration?.offlineOn ?? null;
  return day === null || deadline === null ? '' : offSentence(day, deadline);
}

/** Before Chinese words a name has a space, a bracket has none. */
const spaced = (text: string): string => (text.endsWith('）') ? text : `${text} `);

/** A request is found by the library that sends it, and the library is never what a sentence is about. */
function subjectOf({ kind, found }: MessageParts): string {
  return kind === 'call' ? '这个请求' : found;
}

function titled(parts: MessageParts): string {
  if (parts.kind === 'call') return subjectOf(parts);
  return parts.migration === null || parts.migration.title === '' ? parts.found : `${parts.found}（${parts.migration.title}）`;
}

function becomes(parts: MessageParts): string {
  const next = parts.replacement ?? parts.migration?.newType ?? null;
  return next === null ? titled(parts) : `${titled(parts)} → ${next}`;
}

/* A sentence names a few; the whole list stands in the JSON and HTML reports. */
const named = 8;

function list(details: readonly string[]): string {
  const few = details.slice(0, named).join('、');
  return details.length <= named ? few : `${few} 等 ${details.length} 个`;
}

function also(words: string, details: readonly string[]): string {
  return details.length === 0 ? '' : `${words}${list(details)}。`;
}

/** The names beside the one that the sentence is about. */
function others({ found, details }: MessageParts): readonly string[] {
  return details.filter((detail) => detail !== found);
}

function urlOf({ kind, found }: MessageParts): string {
  return kind === 'call' ? '这个请求的地址' : found;
}

/** 计划造成的后果，按代码。 */
const unproved = new Map<string, string>(
  Object.entries({
    'left-to-rewrite': '再运行一次还会继续改',
    'question-new': '再运行一次会问出这次没问的问题',
    'request-lost': '改完后从代码里认不出这个请求',
    'request-worse': '原本可用的请求会失败',
    'region-changed': '原本发往区域网关的请求会改道',
    'import-unresolved': '加进去的 import 找不到模块',
    'cut-off': '运行提前停止，还不知道别处是否也用到它；加 --thorough 可多追踪',
    parted: '同一个名字还在这次不改的文件里，程序用其中一个去查另一个；请把两个文件一起写进命令，或对整个目录运行',
  } satisfies Record<HeldBack['why'], string>),
);

export const reasons: Wording['reasons'] = {
  'migrated-type': {
    title: '接口已迁移，改用新 type',
    say: (parts) => `${becomes(parts)}。${when(parts)}`,
    todo: '',
  },
  'partner-gateway': {
    title: '网关地址改为 partner',
    say: (parts) =>
      parts.replacement?.startsWith(parts.found)
        ? `${parts.found} 在这里是允许访问的域名；已迁移的接口要发到 partner 网关，所以把它的域名加在旁边。`
        : `到达这个地址的 type 都已迁移：${parts.found} → ${parts.replacement ?? 'partner 网关'}。`,
    todo: '',
  },
  'routed-call': {
    title: '请求按 type 选择网关',
    say: (parts) => `同一个地址服务已迁移和未迁移的接口，改为发请求时由 temuGateway 按 type 选网关。${also('涉及：', parts.details)}`,
    todo: '',
  },
  'named-in-comment': {
    title: '注释随代码改名',
    say: (parts) => `同一文件里的 ${parts.found} 已改名，注释跟着改：${becomes(parts)}。`,
    todo: '',
  },
  'price-review': {
    title: '核价接口：全托保留，半托迁移，代码里看不出是哪一种',
    say: (parts) =>
      `${becomes(parts)}，但只对半托店铺。公告原话：「${parts.migration?.note ?? '注意全托仍使用原接口'}」。${when(parts)}改错的话，全托店铺的核价会失败。`,
    todo: '看这段代码服务哪种店铺：只有半托选 semi，只有全托选 full，两种都有就在发请求处按店铺判断。整个项目只有一种时，加 --managed semi 或 --managed full。',
  },
  'before-deadline': {
    title: '旧接口仍可用，看不出这个调用能不能改',
    say: (parts) =>
      parts.migration?.applies === 'never'
        ? `${becomes(parts)}。两个接口都有效：旧的用于 CN 网关，新的用于 partner 网关${parts.migration.note === null ? '' : `：${parts.migration.note}`}。`
        : `${becomes(parts)}。${when(parts)}新旧接口现在都能调，而这里看不出请求发往哪个网关：现在改名可能把能用的调用改坏。`,
    todo: '确认这个调用走的网关，连同地址一起改，或保持不动；公告了下线日期的，等到那天之后再跑一次。',
  },
  'mixed-gateway': {
    title: '同一个地址，既有已迁移的接口，也有（或可能有）未迁移的',
    say: (parts) =>
      parts.isHostUnknown
        ? `代码里看不出这个请求发往哪个主机（可能是代理）。那一端要把新接口名转发到 partner 网关，其余仍转发到 CN；只会转发到 CN 的代理会让新接口报 7000016 type not exists。${also('涉及：', parts.details)}`
        : parts.details.length === 0
          ? `从代码看不出哪些 type 会经过 ${urlOf(parts)}：已迁移的在这里会失败，未迁移的换到 partner 网关会失败。`
          : `${urlOf(parts)} 不能整体换成 partner 网关：未迁移的接口会报 7000016 type not exists；不换，已迁移的接口同样会报。这里的请求无法自动改成按 type 选网关。${also('涉及：', parts.details)}`,
    todo: '在给出请求地址的那一行按 type 选网关：新接口名走 partner，其余仍走 CN。已有别的办法（如按区域）送往 partner 网关，选 keep。',
  },
  'dynamic-type': {
    title: 'type 是运行时拼接的，看不出最终是哪个接口',
    say: (parts) =>
      `${isNameless(parts.found) ? '这里的 type' : parts.found} 是拼接出来的。${also('可能变成：', parts.details)}直接改名会得到重复的后缀或错误的接口名。`,
    todo: '把每个可能的 type 写成完整的字符串，再跑一次；或者改拼接的地方，让它直接得到新名字。',
  },
  'name-conflict': {
    title: '新名字已经存在，而且内容不同',
    say: (parts) => `${becomes(parts)}：新旧两个名字并存，各有各的处理或取值，改名会让其中一个被覆盖。${also('冲突之处：', parts.details)}`,
    todo: '比较两处，留下应该留的那个，删掉旧的那个。',
  },
  'name-dependent-code': {
    title: '代码根据接口名的写法做判断，新接口会被判错',
    say: (parts) => {
      const { what, value, missing } = ownRouting(parts.details);
      if (what === 'two-names')
        return `同一次请求在地址（或查询参数）和请求体里写了不同的接口名，代码里看不出以哪个为准，所以没有改名，也没有分流。${also('写了：', missing)}`;
      const subject = routingWhat.get(what) ?? parts.found;
      return `这里是「${subject}」，没有考虑到新接口。${also('不认识的新接口：', missing)}${value === null ? '' : `它们应当得到 ${value}。`}`;
    },
    todo: '先看依据里经过这里的接口有没有要用新 type 的：有，就把新 type 补进去；没有，选 keep。',
  },
  'other-cn-endpoint': {
    title: '同一域名下的其他地址（打印、上传），不是接口路由',
    say: (parts) => `${parts.found} 后面不是 /openapi/router，公告没有说它是否迁移，所以没有动。${also('路径：', parts.details)}`,
    todo: '看它用的数据（打印的 dataKey、上传凭证）来自哪个网关的接口：来自 partner 的选 move，来自 CN 的选 keep；拿不准时对照接口文档。',
  },
  'regional-gateway': {
    title: '旧接口名可能发往 US / EU / GLOBAL',
    say: (parts) =>
      parts.details.length === 0
        ? `${spaced(titled(parts))}可能经由 US/EU/GLOBAL 网关发送，而这三个区没有变化，改名会改坏它们。`
        : `${spaced(titled(parts))}可能发往 CN，也可能发往 US/EU/GLOBAL：这里两种网关都有，代码没有说明走哪一个；这三个区没有变化，改名会改坏它们。${also('涉及：', others(parts))}`,
    todo: '只走 CN 的，改名；只走区域网关的，选 keep；两种都走的，分成两处写。',
  },
  'stored-value': {
    title: '写进数据库的值：迁移脚本、种子数据、默认值',
    say: (parts) =>
      `${parts.found} 在这里${stored[parts.details[0] === 'default' || parts.details[0] === 'query' ? parts.details[0] : 'migration']}。改这一行不会改已经存进去的数据，已执行过的脚本也不能再变。`,
    todo: '新写一个迁移脚本，把库里存着的旧值更新掉；读取处同时能认新旧两种值更稳妥。',
  },
  'ignored-file': {
    title: '被 git 忽略的配置文件，只提示不修改',
    say: (parts) => `${becomes(parts)}。这个文件不进版本库，每台机器、每个环境各有一份。`,
    todo: '各环境分别修改；要让本工具改本机这份，加 --include-ignored。',
  },
  'unparsed-file': {
    title: '文件无法解析或是生成出来的，没有自动改',
    say: (parts) => `${becomes(parts)}。${parts.details.map((why) => unparsedWhy.get(why) ?? why).join('；') || '文件无法解析'}。`,
    todo: '是真正运行的代码，就改名（或手工改）；是备份、副本或注释，选 keep；是生成出来的文件，改它的源头再重新生成。',
  },
  'unproved-change': {
    title: '改动已收回：改完后是否正确无法证明',
    say: (parts) =>
      `${becomes(parts)}：${unproved.get(parts.details[0] ?? '') ?? '结果无法证明'}。${also('涉及：', parts.details.slice(1))}`,
    todo: '看一下这个请求和给它的地址，手工把两处一起改好。',
  },
  'translation-table': {
    title: '新旧对照，保留旧名字',
    say: (parts) => `${parts.found} 和它的新名字成对出现（对照表、条件分支，或者流经您自己的映射），两边都要留。`,
    todo: '',
  },
  'still-serves-cn': {
    title: '仍服务未迁移的接口，保留 CN 地址',
    say: (parts) => `${parts.found} 还有未迁移的接口在用。${also('例如：', parts.details)}`,
    todo: '',
  },
  'renamed-when-sent': {
    title: '发往 CN 时由请求改名',
    say: (parts) => `${parts.found} 会发往多个网关：发往 CN 的请求在发送前改成新名字，区域网关仍收到旧名字，此处不变。`,
    todo: '',
  },
  regional: {
    title: '发往 US / EU / GLOBAL，没有变化',
    say: (parts) => `${parts.found} 只发往区域网关。公告：原 US/EU/GLOBAL 区无变化。`,
    todo: '',
  },
  'full-managed': {
    title: '全托店铺，仍使用原接口',
    say: (parts) => `${parts.found} 在全托的代码里。公告原话：「${parts.migration?.note ?? '注意全托仍使用原接口'}」。`,
    todo: '',
  },
  'file-name': {
    title: '文件名的一部分',
    say: (parts) => `${parts.found} 指的是一个真实存在的文件，文件名没有变。`,
    todo: '',
  },
  documentation: {
    title: '文档，不改',
    say: (parts) => `${parts.found} 写在文档、接口导出或普通注释里。要一起改 Markdown 和文本，加 --include-docs。`,
    todo: '',
  },
  suppressed: {
    title: '您已决定不改',
    say: (parts) => `${spaced(subjectOf(parts))}按您的决定保留${parts.why === null ? '' : `：${parts.why}`}。`,
    todo: '',
  },
};
