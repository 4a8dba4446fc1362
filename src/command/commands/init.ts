import { dirname, join, relative } from 'node:path';
import { configName, findConfig } from '../../config/index.js';
import { slashed } from '../../config/speakers.js';
import { firstConfig } from '../../config/template.js';
import { hookPath, readText, rootOf } from '../../discover/config-file.js';
import { save } from '../../edit/index.js';
import { couldNot, done, type Ended } from '../ended.js';
import type { Speech } from '../options.js';
import { initReport } from '../words/init.js';
import type { World } from '../world.js';

const command = 'npx --no-install temu-codemod --staged';
const hookScript = `#!/bin/sh\nexec ${command}\n`;
const preCommitEntry = [
  '  - repo: local',
  '    hooks:',
  '      - id: temu-codemod',
  '        name: temu-codemod',
  `        entry: ${command}`,
  '        language: system',
  '        pass_filenames: false',
].join('\n');

/** Where this repository keeps its hook, and what stands or would stand there. */
type Hook = { readonly path: string; readonly content: string; readonly toAdd: string };

/** Writes a config and a hook; what is there already is left alone, and what to add to it is said. */
export async function initCommand(speech: Speech, world: World): Promise<Ended> {
  const root = rootOf(world.host.realpath(world.cwd));
  const words = initReport[speech.lang];
  const found = await findConfig(world.cwd, null);
  if (!found.ok) return couldNot({ of: 'config', problems: found.problems });
  const show = (path: string) => slashed(relative(world.cwd, path)) || '.';
  const tell = (line: string) => world.stdout.write(`${line}\n`);
  if (found.config) tell(words.configThere(show(found.config.file)));
  else {
    const path = join(root, configName);
    const saved = save(world.host, path, firstConfig);
    if (!saved.ok) return couldNot({ of: 'unsaved', path: show(path), code: saved.code });
    tell(words.configWritten(show(path)));
  }
  const hook = hookOf(root, world);
  if (hook === null) {
    tell(words.noRepository);
    return done;
  }
  return install(hook, show, tell, speech, world);
}

function install(hook: Hook, show: (path: string) => string, tell: (line: string) => void, { lang }: Speech, world: World): Ended {
  const words = initReport[lang];
  const there = readText(hook.path);
  if (there.ok && there.text.includes('temu-codemod')) {
    tell(words.hookThere(show(hook.path)));
    return done;
  }
  if (there.ok) {
    tell(`${words.addToHook(show(hook.path))}\n\n${hook.toAdd}\n`);
    return done;
  }
  if (there.why !== 'missing') return couldNot({ of: 'unread', path: show(hook.path), why: there.why });
  if (world.host.lstat(dirname(hook.path)) === null) world.host.makeFolder(dirname(hook.path));
  const saved = save(world.host, hook.path, hook.content, 0o755);
  if (!saved.ok) return couldNot({ of: 'unsaved', path: show(hook.path), code: saved.code });
  tell(words.hookWritten(show(hook.path), command));
  return done;
}

/** pre-commit and husky know where their hooks are better than git does; null outside git. */
function hookOf(root: string, world: World): Hook | null {
  const git = hookPath(root, 'pre-commit');
  if (git === null) return null;
  for (const name of ['.pre-commit-config.yaml', '.pre-commit-config.yml']) {
    const path = join(root, name);
    if (world.host.lstat(path)) return { path, content: '', toAdd: preCommitEntry };
  }
  if (world.host.lstat(join(root, '.husky'))?.kind === 'folder')
    return { path: join(root, '.husky', 'pre-commit'), content: `${command}\n`, toAdd: command };
  return { path: git, content: hookScript, toAdd: command };
}
