import type { DiscoveryProblem } from '../../discover/index.js';
import type { UndoProblem, WriteProblem } from '../../edit/index.js';
import type { RunProblem } from '../../run/migrate.js';
import type { Words } from '../flags.js';
import { undoCommandFor } from './undo.js';

const shown = 10;

/** So many names as a line can take, then how many more there are. */
function listed(paths: readonly string[]): Words {
  const more = paths.length - shown;
  const first = paths.slice(0, shown);
  return {
    en: first.join(', ') + (more > 0 ? ` and ${more} more` : ''),
    'zh-CN': first.join('、') + (more > 0 ? ` 等 ${paths.length} 个文件` : ''),
  };
}

export function runWords(problem: Exclude<RunProblem, { kind: 'config' }>): Words {
  switch (problem.kind) {
    case 'dirty': {
      const names = listed(problem.paths);
      return {
        en: `uncommitted changes in ${names.en}; nothing was written. Commit or stage them first, or pass --allow-dirty`,
        'zh-CN': `${names['zh-CN']} 有未提交的改动，没有写入任何文件；请先提交或暂存，或加 --allow-dirty`,
      };
    }
    case 'overtaken': {
      const { run, pid, startedAt } = problem.by;
      return {
        en: `another run (number ${run}, process ${pid ?? '?'}, since ${startedAt}) has written ${problem.path} meanwhile; this one wrote nothing. Run it again`,
        'zh-CN': `另一个运行（第 ${run} 次，进程 ${pid ?? '?'}，始于 ${startedAt}）期间已写入 ${problem.path}，本次没有写入任何文件；请重新运行`,
      };
    }
    case 'write':
      return writeWords(problem.problem, undoCommandFor(problem.undoFrom));
    default:
      return discoveryWords(problem);
  }
}

function discoveryWords(problem: DiscoveryProblem): Words {
  switch (problem.kind) {
    case 'no-such-path':
      return {
        en: `no such file or folder: ${problem.path}; check the spelling`,
        'zh-CN': `找不到文件或目录：${problem.path}，请检查路径`,
      };
    case 'pattern-matches-nothing':
      return {
        en: `nothing matches ${problem.pattern}; check the pattern, and quote it against the shell`,
        'zh-CN': `没有文件匹配 ${problem.pattern}；请检查通配符，并加引号以免被 shell 展开`,
      };
    case 'unreadable-named-file':
      return {
        en: `cannot read ${problem.path} (${problem.detail}); check its permissions`,
        'zh-CN': `无法读取 ${problem.path}（${problem.detail}），请检查权限`,
      };
    case 'no-means':
      return {
        en: `cannot read ${problem.path} (${problem.detail}), for want of means and not for its permissions; raise the limit (ulimit -n), free memory, then run it again`,
        'zh-CN': `无法读取 ${problem.path}（${problem.detail}），是系统资源不足而非权限问题；请提高上限（ulimit -n）或释放内存后重试`,
      };
    case 'outside-root':
      return {
        en: `${problem.path} is outside of ${problem.root}; run it there on its own`,
        'zh-CN': `${problem.path} 不在 ${problem.root} 之内，请到那里单独运行`,
      };
    case 'not-a-repository':
      return {
        en: `${problem.path} is in no git repository, so nothing is staged; use --check instead of --staged`,
        'zh-CN': `${problem.path} 不在 git 仓库中，没有暂存区；请用 --check 代替 --staged`,
      };
    case 'git-failed':
      return {
        en: `git refused: ${problem.detail || 'no reason given'}; mend that first`,
        'zh-CN': `git 报错：${problem.detail || '没有说明原因'}；请先解决`,
      };
  }
}

function writeWords(problem: WriteProblem, undo: string): Words {
  switch (problem.kind) {
    case 'changed':
      return {
        en: `${problem.path} changed while the run was at work; every file is as it was. Run it again`,
        'zh-CN': `运行期间 ${problem.path} 被改动，所有文件已保持原样；请重新运行`,
      };
    case 'refused':
      return refusedWords(problem.path, problem.why);
    case 'failed':
      return {
        en: `could not write${problem.path === '' ? '' : ` ${problem.path}`} (${problem.code}); every file is as it was. Check space and permissions, then run it again`,
        'zh-CN': `写入${problem.path === '' ? '' : ` ${problem.path} `}失败（${problem.code}），所有文件已恢复原样；请检查磁盘空间和权限后重试`,
      };
    case 'interrupted':
      return { en: 'interrupted; every file is as it was', 'zh-CN': '已中断，所有文件保持原样' };
    case 'stuck': {
      const names = listed(problem.paths);
      return {
        en: `writing failed, and these could not be put back: ${names.en}; free space or permissions, then run ${undo}`,
        'zh-CN': `写入失败，且以下文件未能恢复：${names['zh-CN']}；请腾出空间或放开权限，然后运行 ${undo}`,
      };
    }
    case 'held':
      return {
        en: `another run (process ${problem.by.pid} on ${problem.by.host}, since ${problem.by.since ?? '?'}) is at work here; nothing was written; wait for it, or remove ${problem.by.path} if that machine is gone`,
        'zh-CN': `另一个运行（${problem.by.host} 上的进程 ${problem.by.pid}，始于 ${problem.by.since ?? '?'}）正在处理，本次没有写入任何文件；请等它结束，若那台机器已不在，请删除 ${problem.by.path}`,
      };
    case 'unfinished':
      return {
        en: `run ${problem.run} was cut off while writing; run ${undo} first`,
        'zh-CN': `第 ${problem.run} 次运行在写入时被中断；请先运行 ${undo}`,
      };
    case 'damaged-journal':
      return {
        en: `the journal of run ${problem.run} is damaged (${problem.folder}), so nothing was written; look at the files yourself, then remove that folder`,
        'zh-CN': `第 ${problem.run} 次运行的记录文件已损坏（${problem.folder}），没有写入任何文件；请自行检查文件，然后删除该目录`,
      };
    case 'twice':
      return {
        en: `${problem.path} is reached under two names; remove one of them`,
        'zh-CN': `${problem.path} 以两个名字出现，请去掉其中一个`,
      };
  }
}

function refusedWords(path: string, why: 'link' | 'not-a-file' | 'hard-link' | 'read-only' | 'outside' | 'attributes'): Words {
  const en = {
    link: 'is a symbolic link',
    'not-a-file': 'is not a file',
    'hard-link': 'has several hard links',
    'read-only': 'is read-only',
    outside: 'leads out of the root',
    attributes: 'has an ACL or extended attributes that cannot be kept',
  };
  const zh = {
    link: '是符号链接',
    'not-a-file': '不是普通文件',
    'hard-link': '有多个硬链接',
    'read-only': '是只读的',
    outside: '指向根目录之外',
    attributes: '带有无法保留的 ACL 或扩展属性',
  };
  return {
    en: `${path} ${en[why]}; nothing was written. Mend that, or leave it out`,
    'zh-CN': `${path} ${zh[why]}，没有写入任何文件；请处理后重试，或不要包含它`,
  };
}

export function undoWords(problem: UndoProblem): Words {
  switch (problem.kind) {
    case 'no-run':
      return {
        en: 'there is no run to undo here; of a run that was given another folder: temu-codemod undo FOLDER',
        'zh-CN': '这里没有可撤销的运行；若当时指定了其他目录，请用 temu-codemod undo 目录',
      };
    case 'unknown-run':
      return {
        en: `there is no run ${problem.run}; see temu-codemod undo --list`,
        'zh-CN': `没有第 ${problem.run} 次运行，用 temu-codemod undo --list 查看`,
      };
    case 'undone-before':
      return { en: `run ${problem.run} has been undone already`, 'zh-CN': `第 ${problem.run} 次运行已经撤销过了` };
    case 'changed-since': {
      const names = listed(problem.paths);
      return {
        en: `changed since run ${problem.run}: ${names.en}; nothing was restored. With --force the others are restored and these stay`,
        'zh-CN': `第 ${problem.run} 次运行之后又被改过：${names['zh-CN']}；没有还原任何文件。加 --force 可还原其余文件，这些保持不动`,
      };
    }
    case 'damaged': {
      const names = listed(problem.paths);
      return {
        en: `the saved originals of run ${problem.run} are damaged: ${names.en}; nothing was restored. Restore these from git or a backup`,
        'zh-CN': `第 ${problem.run} 次运行保存的原文件已损坏：${names['zh-CN']}；没有还原任何文件，请从 git 或备份恢复`,
      };
    }
    default:
      return writeWords(problem, 'temu-codemod undo');
  }
}
