import { dirname, join, relative } from 'node:path';
import { configName, findConfig } from '../../config/index.js';
import { slashed } from '../../config/speakers.js';
import { firstConfig } from '../../config/template.js';
import { rootOf } from '../../discover/paths/config-file.js';
import { save } from '../../edit/index.js';
import { couldNot, done, type Ended } from '../ended.js';
import { commandIn, flags, type Hook, hookOf, missingInstall } from '../init/hook.js';
import type { Speech } from '../options.js';
import { tell } from '../say.js';
import { initReport } from '../words/init.js';
import type { World } from '../world.js';

type Speaking = { readonly words: (typeof initReport)['en' | 'zh-CN']; show(path: string): string; tell(line: string): void };

/** Writes a config and a hook, says what it did, and what to do where it would have to guess. */
export async function initCommand(speech: Speech, world: World): Promise<Ended> {
  const root = rootOf(world.host.realpath(world.cwd));
  const speaking: Speaking = {
    words: initReport[speech.lang],
    show: (path) => slashed(relative(world.cwd, path)) || '.',
    tell: (line) => tell(line, world),
  };
  return (await writeConfig(root, speaking, world)) ?? (await writeHook(root, speaking, world)) ?? done;
}

async function writeConfig(root: string, { words, show, tell }: Speaking, world: World): Promise<Ended | null> {
  const found = await findConfig(world.cwd, null);
  if (!found.ok) return couldNot({ of: 'config', problems: found.problems });
  if (found.config) tell(words.configThere(show(found.config.file)));
  else {
    const path = join(root, configName);
    const saved = save(world.host, root, path, firstConfig);
    if (!saved.ok) return couldNot({ of: 'unsaved', path: show(path), code: saved.code });
    tell(words.configWritten(show(path)));
  }
  return null;
}

async function writeHook(root: string, speaking: Speaking, world: World): Promise<Ended | null> {
  const { words, show, tell } = speaking;
  const hook = hookOf(root, world);
  if (hook === null) {
    tell(words.noRepository);
    return null;
  }
  const { command, where } = commandIn(root, world);
  const { there } = hook;
  if (!there.ok && there.why !== 'missing') return couldNot({ of: 'unread', path: show(hook.path), why: there.why });
  if (there.ok && there.text.includes('temu-codemod')) tell(words.hookThere(show(hook.path)));
  else {
    const plan = await planFor(hook, command, where === 'fetched' ? installedFirst(command) : `exec ${command}`);
    if (plan.text === null) tell(`${words.addToHook[hook.of](show(hook.path))}\n\n${plan.toAdd}\n`);
    else {
      if (world.host.lstat(dirname(hook.path)) === null) world.host.makeFolder(dirname(hook.path));
      const saved = save(world.host, root, hook.path, plan.text, 0o755);
      if (!saved.ok) return couldNot({ of: 'unsaved', path: show(hook.path), code: saved.code });
      tell((there.ok ? words.hookGrown : words.hookWritten)(show(hook.path), command));
    }
  }
  const missing = missingInstall(hook, root);
  if (missing !== null) tell(words.installHook(missing));
  if (where === 'missing') tell(words.installTool);
  if (where === 'fetched') tell(words.fetched);
  return null;
}

/** A machine that has the tool needs neither a network nor the version on npm. */
function installedFirst(command: string): string {
  return `command -v temu-codemod >/dev/null && exec temu-codemod ${flags}\nexec ${command}`;
}

/** The whole text of the hook's file, null where only a person can say where the lines belong. */
async function planFor(
  { of, there }: Hook,
  command: string,
  script: string,
): Promise<{ readonly text: string | null; readonly toAdd: string }> {
  switch (of) {
    case 'shared':
      return { text: null, toAdd: `${command} || exit 1` };
    case 'git':
      return { text: there.ok ? null : `#!/bin/sh\n${script}\n`, toAdd: `${command} || exit 1` };
    case 'husky': {
      const { withCommand } = await import('../init/husky-script.js');
      return { text: withCommand(there.ok ? there.text : '', command), toAdd: `${command} || exit 1` };
    }
    case 'pre-commit': {
      const { entryFor, entryText, withEntry } = await import('../init/pre-commit-config.js');
      const entry = entryFor(command);
      return { text: there.ok ? withEntry(there.text, entry) : null, toAdd: entryText(entry, 2, '\n').trimEnd() };
    }
  }
}
