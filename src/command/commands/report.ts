import { resolve } from 'node:path';
import { builtIn } from '../../catalogue/built-in.js';
import { readText } from '../../discover/paths/config-file.js';
import type { Report } from '../../model/index.js';
import { merge, parseReport, problemText, reporters } from '../../report/index.js';
import type { Given } from '../arguments.js';
import { unread } from '../basis.js';
import { couldNot, done, type Ended } from '../ended.js';
import type { Speech } from '../options.js';
import { checkOutputs, writeOutputs } from '../outputs.js';
import { outputsOf } from '../parse.js';
import type { World } from '../world.js';

/** One report, in any format, from the JSON reports of many runs. */
export async function reportCommand(given: Given, speech: Speech, world: World): Promise<Ended> {
  const outputs = outputsOf(
    given,
    reporters.map(({ name }) => name),
  );
  if (!outputs.ok) return couldNot({ of: 'usage', problem: outputs.problem });
  if (given.operands.length === 0)
    return couldNot({ of: 'usage', problem: { kind: 'missing-operand', command: 'report', operand: 'FILE..' } });
  const unwritable = await checkOutputs(outputs.value, world);
  if (unwritable !== null) return unwritable;
  const reports: Report[] = [];
  for (const operand of given.operands) {
    const { name, file } = nameAndFile(operand, world);
    const read = file === '-' ? { ok: true as const, text: await world.stdin.read() } : readText(resolve(world.cwd, file));
    if (!read.ok) return unread({ ...read, path: file });
    const parsed = parseReport(read.text);
    if (!parsed.ok) return couldNot({ of: 'not-a-report', path: file, detail: problemText(parsed.problem, speech.lang) });
    reports.push(name === null ? parsed.report : { ...parsed.report, root: `/${name}` });
  }
  const context = {
    lang: speech.lang,
    color: speech.color.stdout,
    width: world.stdout.columns,
    patch: null,
    announcements: builtIn(),
    command: { program: world.program, argv: [], undoFrom: null },
    outside: null,
    stdoutIsDiff: false,
    commit: null,
    beyond: { findings: false, requests: false },
  };
  return (await writeOutputs(merge(reports), context, { outputs: outputs.value, showsDiff: false }, speech, world)) ?? done;
}

/**
 * `orders=FILE`: the repository's name, which its paths then begin with. Batch engines check every repository out at one place, and reports
 * from one place are shards of one tree. A file of that whole name comes first.
 */
function nameAndFile(operand: string, { cwd, host }: World): { readonly name: string | null; readonly file: string } {
  const [, name, file] = /^([^=]+)=(.+)$/.exec(operand) ?? [];
  if (name === undefined || file === undefined || host.lstat(resolve(cwd, operand)) !== null) return { name: null, file: operand };
  return { name: name.replace(/^\/+/, ''), file };
}
