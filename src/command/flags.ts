import type { Lang } from '../report/index.js';

export type Words = Readonly<Record<Lang, string>>;

/** `switch` takes no value, `value` one (the last counts), `list` one each time. */
export type Flag = {
  readonly name: string;
  readonly alias: string | null;
  readonly takes: 'switch' | 'value' | 'list';
  /** The value's placeholder in help; where `choices` is not null, the only values allowed. */
  readonly value: string;
  readonly choices: readonly string[] | null;
  readonly about: Words;
};

function flag(name: string, takes: Flag['takes'], en: string, zh: string, more: Partial<Flag> = {}): Flag {
  return { name, alias: null, takes, value: '', choices: null, about: { en, 'zh-CN': zh }, ...more };
}

const dryRun = flag(
  'dry-run',
  'switch',
  'change nothing; the diff on stdout, the report on stderr',
  '不改文件；标准输出为差异，报告写到标准错误',
  {
    alias: 'd',
  },
);
const check = flag('check', 'switch', 'change nothing; exit 1 while anything is left to do', '不改文件；还有未完成的事项时以 1 退出', {
  alias: 'c',
});
const staged = flag('staged', 'switch', 'like --check, on what is staged in git', '同 --check，但只看 git 暂存区的内容');
const interactive = flag('interactive', 'switch', 'ask about each review and record the answers', '逐个询问待决定的地方，并记录答案', {
  alias: 'i',
});
const managed = flag(
  'managed',
  'value',
  'what bg.price.review.* serves where nothing stronger says',
  '没有更强依据时，核价接口按半托 (semi) 还是全托 (full) 处理',
  {
    choices: ['semi', 'full'],
  },
);
const gateway = flag('gateway', 'value', 'how CN router URLs are treated (default: auto)', '怎样处理 CN 网关地址（默认 auto）', {
  choices: ['auto', 'move', 'keep'],
});
const reporter = flag('reporter', 'list', 'the report; repeatable, one of them on stdout', '报告格式；可重复，其中一份写到标准输出', {
  value: 'NAME[=FILE]',
});
const catalogue = flag('catalogue', 'list', 'further catalogue data; repeatable', '附加的公告数据文件；可重复', { value: 'FILE' });
const announcements = flag(
  'announcements',
  'value',
  'which announcements count (default: all)',
  '只按这些公告处理（默认全部），用逗号分隔',
  { value: 'LIST' },
);
const asOf = flag('as-of', 'value', 'the day that deadlines are judged by', '按哪一天判断是否已下线（默认北京时间今天）', {
  value: 'YYYY-MM-DD',
});
const baseline = flag(
  'baseline',
  'value',
  'known findings; only others count for the exit code',
  '已知问题清单；只有清单之外的才影响退出码',
  { value: 'FILE' },
);
const includeDocs = flag('include-docs', 'switch', 'also rewrite Markdown and plain text', 'Markdown 和纯文本也一并改写');
const includeIgnored = flag('include-ignored', 'switch', 'also rewrite git-ignored config files', '被 git 忽略的配置文件也一并改写');
const changed = flag(
  'changed',
  'value',
  'only files that differ from where this branch left REF: a pull request',
  '只处理与 REF 分叉之后有改动的文件（合并请求）',
  { value: 'REF' },
);
const only = flag('only', 'list', 'report these reasons only, and exit by them', '报告里只留这些原因，退出码也只看它们', {
  value: 'REASON',
});
const skip = flag('skip', 'list', 'leave these reasons out of the report and the exit code', '报告和退出码都不管这些原因', {
  value: 'REASON',
});
const allowDirty = flag('allow-dirty', 'switch', 'edit files that have uncommitted changes', '有未提交改动的文件也照改');
const thorough = flag(
  'thorough',
  'switch',
  'follow twenty times as much where a run says that it stopped early',
  '运行提示提前停止时使用：多追踪二十倍的代码',
);
const config = flag('config', 'value', 'the config file', '配置文件', { value: 'FILE' });
const lang = flag('lang', 'value', 'the language of messages and reports', '提示和报告的语言', { choices: ['zh-CN', 'en'] });
const noColor = flag('no-color', 'switch', 'no colours', '不使用颜色');
const quiet = flag(
  'quiet',
  'switch',
  'no progress and no hints; a check that passes says nothing',
  '不显示进度和提示；检查通过时不输出任何内容',
);
const version = flag('version', 'switch', 'show the version', '显示版本号');
const help = flag('help', 'switch', 'show this help', '显示帮助', { alias: 'h' });
const force = flag('force', 'switch', 'undo the rest where some files were changed since', '有文件后来又被改过时，仍然还原其余文件');
const list = flag('list', 'switch', 'list the runs that can be undone', '列出可以撤销的各次运行');
const yes = flag('yes', 'switch', 'do not ask', '不再询问', { alias: 'y' });
const output = flag('output', 'value', 'write to this file instead of stdout', '写到该文件，而不是标准输出', { alias: 'o', value: 'FILE' });
const format = flag('format', 'value', 'the form of the list (default: table)', '列表的形式（默认 table）', {
  choices: ['table', 'json', 'markdown'],
});
const by = flag('by', 'value', 'how the list is grouped (default: group)', '列表的分组方式（默认 group）', {
  choices: ['group', 'deadline', 'announcement'],
});

const everywhere = [config, lang, noColor, quiet, version, help];
const judging = [managed, gateway, catalogue, announcements, asOf, includeDocs, includeIgnored, thorough];

/** `operands`: what follows the name in the usage line; `most`: how many may. */
export type Command = {
  readonly name: string;
  readonly operands: string;
  readonly most: number;
  readonly flags: readonly Flag[];
  readonly about: Words;
};

function command(name: string, operands: string, most: number, flags: readonly Flag[], en: string, zh: string): Command {
  return { name, operands, most, flags: [...flags, ...everywhere], about: { en, 'zh-CN': zh } };
}

/** The first has no name of its own: what is no other command's name is a path to migrate. */
export const commands = [
  command(
    '',
    '<paths..>',
    Number.POSITIVE_INFINITY,
    [dryRun, check, staged, changed, interactive, yes, reporter, only, skip, baseline, allowDirty, ...judging],
    'migrate in place',
    '就地迁移',
  ),
  command(
    'undo',
    '[run] [folder]',
    2,
    [force, list],
    'put back what the last (or the numbered) run changed, here or in another folder',
    '还原上一次（或按编号指定的一次）运行的改动，可指定其他目录',
  ),
  command('catalogue list', '', 0, [catalogue, announcements, asOf, format, by], 'the migrations it knows', '列出已知的接口迁移'),
  command(
    'catalogue show',
    'TYPE',
    1,
    [catalogue, announcements, asOf],
    'one interface: history, source, what to check',
    '查看一个接口的来龙去脉',
  ),
  command('catalogue import', 'FILE', 1, [yes, output, asOf], 'read a new announcement (`-`: stdin)', '读取一份新公告（`-` 为标准输入）'),
  command('catalogue verify', 'FILE', 1, [], 'check catalogue data', '检查公告数据文件'),
  command(
    'report',
    '[NAME=]FILE..',
    Number.POSITIVE_INFINITY,
    [reporter],
    'one report from the JSON reports of many runs; NAME tells repositories apart',
    '把多次运行的 JSON 报告合成一份；NAME 用来区分各个仓库',
  ),
  command(
    'baseline',
    '[paths..]',
    Number.POSITIVE_INFINITY,
    [baseline, ...judging],
    'write the baseline, or prune it',
    '生成已知问题清单，或清理其中已消失的条目',
  ),
  command('help', '[command]', 2, [], 'show this help, or that of a command', '显示帮助，或某个命令的帮助'),
  command('init', '', 0, [], 'write a config file and a pre-commit hook', '生成配置文件并安装提交前检查'),
] as const satisfies readonly Command[];

export const allFlags: readonly Flag[] = [...new Set(commands.flatMap((one) => one.flags))];
