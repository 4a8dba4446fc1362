import { OUTSIDE } from '../../edit/save.js';
import type { Lang } from '../../report/index.js';
import { redact } from '../../secrets/redact.js';
import type { Obstacle } from '../ended.js';
import type { Words } from '../flags.js';
import { runWords, undoWords } from './run.js';
import { usageWords } from './usage.js';

/** The problem and its remedy: one line, or one for each of several problems of one file. May quote text that could not be read. */
export async function obstacleText(obstacle: Obstacle, lang: Lang): Promise<string> {
  const text = await textOf(obstacle, lang);
  return text.split('\n').map(redactedBehindPath).join('\n');
}

/** A path is no secret, however its folders are called. */
function redactedBehindPath(line: string): string {
  const [path = ''] = /^[^\s:]{1,400}\.(?:json|baseline)(?::\d{1,9}){0,2}[:：]/.exec(line) ?? [];
  return path + redact(line.slice(path.length));
}

async function textOf(obstacle: Obstacle, lang: Lang): Promise<string> {
  switch (obstacle.of) {
    case 'catalogue': {
      const { renderProblems } = await import('../../catalogue/index.js');
      return renderProblems(obstacle.problems, lang);
    }
    case 'config': {
      const { configText } = await import('../../config/index.js');
      return obstacle.problems.map((problem) => configText(problem, lang)).join('\n');
    }
    case 'run': {
      const { problem } = obstacle;
      return problem.kind === 'config' ? textOf({ of: 'config', problems: problem.problems }, lang) : runWords(problem)[lang];
    }
    default:
      return wordsOf(obstacle)[lang];
  }
}

function wordsOf(obstacle: Exclude<Obstacle, { of: 'catalogue' | 'config' | 'run' }>): Words {
  switch (obstacle.of) {
    case 'usage':
      return usageWords(obstacle.problem);
    case 'undo':
      return undoWords(obstacle.problem);
    case 'unread':
      return unreadWords(obstacle.path, obstacle.why);
    case 'unsaved':
      if (obstacle.code === OUTSIDE)
        return {
          en: `${obstacle.path} leads out of the repository through a link, so nothing was written there; remove the link, or name the file that it means`,
          'zh-CN': `${obstacle.path} 经由链接指向仓库之外，没有写入；请删除该链接，或直接写目标文件的路径`,
        };
      return {
        en: `could not write ${obstacle.path} (${obstacle.code}); check that its folder is there and may be written to`,
        'zh-CN': `无法写入 ${obstacle.path}（${obstacle.code}），请检查目录是否存在、是否可写`,
      };
    case 'not-a-report':
      return {
        en: `${obstacle.path}: ${obstacle.detail}; make one with --reporter json=FILE`,
        'zh-CN': `${obstacle.path}：${obstacle.detail}；请用 --reporter json=文件名 生成`,
      };
    case 'not-a-baseline':
      return {
        en: `${obstacle.path} is not a baseline; write one with temu-codemod baseline`,
        'zh-CN': `${obstacle.path} 不是已知问题清单，请用 temu-codemod baseline 生成`,
      };
    case 'unknown-type':
      return {
        en: 'no announcement names this type; see temu-codemod catalogue list',
        'zh-CN': '没有公告提到这个接口，用 temu-codemod catalogue list 查看全部',
      };
    case 'not-confirmed':
      return {
        en: 'nothing was written; check the table above, then pass --yes',
        'zh-CN': '没有写入任何内容；请核对上面的表格，然后加 --yes',
      };
    case 'system':
      return {
        en: `the system refused ${obstacle.path} (${obstacle.code}); check its permissions and those of the folders above, and the limit of open files (ulimit -n)`,
        'zh-CN': `系统拒绝访问 ${obstacle.path}（${obstacle.code}）；请检查它和上级目录的权限，以及打开文件数上限（ulimit -n）`,
      };
    case 'memory':
      return {
        en: `the files that hold something take more memory than Node gives this process (${obstacle.megabytes} MB), so nothing was written; run it with NODE_OPTIONS=--max-old-space-size=${2 * obstacle.megabytes}`,
        'zh-CN': `命中的文件所需内存超过 Node 给本进程的上限（${obstacle.megabytes} MB），没有写入任何文件；请设置 NODE_OPTIONS=--max-old-space-size=${2 * obstacle.megabytes} 后重试`,
      };
    case 'bug':
      return {
        en: `a bug of temu-codemod, please report this line and what you ran: ${obstacle.detail} (TEMU_CODEMOD_DEBUG=1 shows more)`,
        'zh-CN': `temu-codemod 自身出错，请把这一行和所用命令反馈给我们：${obstacle.detail}（设置 TEMU_CODEMOD_DEBUG=1 可看到更多）`,
      };
  }
}

function unreadWords(path: string, why: 'missing' | 'not-a-file' | 'unreadable'): Words {
  switch (why) {
    case 'missing':
      return { en: `no such file: ${path}; check the spelling`, 'zh-CN': `找不到文件：${path}，请检查路径` };
    case 'not-a-file':
      return {
        en: `${path} is no file (a folder, a pipe or a device); name a file`,
        'zh-CN': `${path} 不是普通文件（是目录、管道或设备），请写文件名`,
      };
    case 'unreadable':
      return { en: `cannot read ${path}; check its permissions`, 'zh-CN': `无法读取 ${path}，请检查权限` };
  }
}
