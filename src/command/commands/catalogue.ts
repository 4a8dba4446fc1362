import { basename, resolve } from 'node:path';
import {
  builtIn,
  compareWith,
  importAnnouncement,
  listCatalogue,
  renderCatalogueFile,
  renderUnderstood,
  showType,
  toAnnouncement,
  verifyCatalogue,
} from '../../catalogue/index.js';
import { findConfigs } from '../../config/index.js';
import { readText, rootOf } from '../../discover/paths/config-file.js';
import { save } from '../../edit/index.js';
import { printableData } from '../../lines/printable.js';
import type { Catalogue } from '../../model/index.js';
import type { Given } from '../arguments.js';
import { readCatalogue, unread } from '../basis.js';
import { couldNot, done, type Ended } from '../ended.js';
import type { Judging, Speech } from '../options.js';
import { judgingOf } from '../parse.js';
import { say, tell } from '../say.js';
import { catalogueReport } from '../words/catalogue.js';
import type { World } from '../world.js';

/** `catalogue list`, `show`, `import`, `verify`. */
export async function catalogueCommand(given: Given, speech: Speech, world: World): Promise<Ended> {
  const judging = judgingOf(given, world);
  if (!judging.ok) return couldNot({ of: 'usage', problem: judging.problem });
  const [operand] = given.operands;
  const { name, operands } = given.command;
  if (operand === undefined && operands !== '')
    return couldNot({ of: 'usage', problem: { kind: 'missing-operand', command: name, operand: operands } });
  switch (name) {
    case 'catalogue import':
      return importCommand(operand ?? '', given, speech, world);
    case 'catalogue verify':
      return verify(operand ?? '', speech, world);
    default:
      return withCatalogue(judging.value, world, (catalogue) => look(catalogue, operand, given, judging.value, speech, world));
  }
}

async function withCatalogue(judging: Judging, world: World, use: (catalogue: Catalogue) => Ended): Promise<Ended> {
  const found = await findConfigs(world.cwd, judging.config === null ? null : resolve(world.cwd, judging.config));
  if (!found.ok) return couldNot({ of: 'config', problems: found.problems });
  const read = await readCatalogue(judging, found, world);
  return read.ok ? use(await read.sought.catalogue()) : read.ended;
}

/** `list` where no type is named, else `show`. */
function look(catalogue: Catalogue, type: string | undefined, given: Given, { asOf }: Judging, { lang }: Speech, world: World): Ended {
  if (type === undefined) {
    const format = (given.value('format') ?? 'table') as 'table' | 'json' | 'markdown';
    const by = (given.value('by') ?? 'group') as 'group' | 'deadline' | 'announcement';
    tell(listCatalogue(catalogue, { format, by, asOf, lang }), world);
    return done;
  }
  const shown = showType(catalogue, type, { asOf, lang });
  if (shown.known) tell(shown.text, world);
  else say(shown.text, world);
  return shown.known ? done : couldNot({ of: 'unknown-type' });
}

async function verify(file: string, { lang }: Speech, world: World): Promise<Ended> {
  const read = readText(resolve(world.cwd, file));
  if (!read.ok) return unread({ ...read, path: file });
  const verified = await verifyCatalogue(read.text, file);
  if (!verified.ok) return couldNot({ of: 'catalogue', problems: verified.problems });
  tell(catalogueReport[lang].verified(verified.migrations, verified.announcements), world);
  return done;
}

/** Shows the announcement as understood, then writes its data, once a person or `--yes` has said that it is right. */
async function importCommand(file: string, given: Given, { lang }: Speech, world: World): Promise<Ended> {
  const read = file === '-' ? { ok: true as const, text: await world.stdin.read() } : readText(resolve(world.cwd, file));
  if (!read.ok) return unread({ ...read, path: file });
  const imported = await importAnnouncement(read.text, { name: file === '-' ? 'stdin' : basename(file) });
  if (!imported.ok) return couldNot({ of: 'catalogue', problems: imported.problems });
  const data = imported.announcements.map((one) => one.data);
  const comparison = compareWith(builtIn(), data.map(toAnnouncement));
  say(renderUnderstood(imported.announcements, comparison, lang), world);
  if (comparison.problems.length > 0) return couldNot({ of: 'catalogue', problems: comparison.problems });
  if (!given.has('yes') && !(await isConfirmed(file, lang, world))) return couldNot({ of: 'not-confirmed' });
  return writeData(printableData(renderCatalogueFile(data)), given.value('output'), lang, world);
}

/** Without a terminal no question is asked: the table on stderr is there to be read, and the data is the answer. */
async function isConfirmed(file: string, lang: Speech['lang'], { terminal }: World): Promise<boolean> {
  if (terminal === null || file === '-') return true;
  const answer = await terminal.ask(catalogueReport[lang].confirm);
  return /^\s*(y|yes|是|对|好)\s*$/i.test(answer ?? '');
}

function writeData(text: string, output: string | null, lang: Speech['lang'], world: World): Ended {
  if (output === null) {
    tell(text.trimEnd(), world);
    return done;
  }
  const saved = save(world.host, rootOf(world.cwd), resolve(world.cwd, output), text);
  if (!saved.ok) return couldNot({ of: 'unsaved', path: output, code: saved.code });
  say(catalogueReport[lang].written(output), world);
  return done;
}
