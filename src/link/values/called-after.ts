import { isKeyOfGateway, isSettingOfGateway } from '../../base/gateway-keys.js';
import type { CallNode, Node, Tree } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { type AbstractValue, after, type Env, textsOf } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import type { Session } from './session.js';

/**
 * What nobody can tell, of something that is called after a region or after CN (`conf.usUrl`, `settings.TEMU_US_URL`, `getUsUrl()`), has that name among its steps:
 * of the value nothing is known but whose it is.
 */
export function calledAfter(name: string, values: readonly AbstractValue[], { tree, node }: Ref): readonly AbstractValue[] {
  if (!isKeyOfGateway(name) || !values.some(isUntold)) return values;
  const step = { file: tree.file.path, range: node.range, why: 'config-key', detail: name } as const;
  return values.map((value) => (isUntold(value) ? after(value, { steps: [step] }) : value));
}

/** `config.get("temu.url.us")` of a library, or of code that is not there, `parser.get("temu", "us_url")`; and `getUsUrl()`. */
export function askedFor(
  session: Session,
  node: CallNode,
  tree: Tree,
  env: Env,
  values: readonly AbstractValue[],
): readonly AbstractValue[] {
  const name = lastName(node.callee);
  if (node.args.length === 0) return calledAfter(name, values, { tree, node });
  if (!reader.test(name) || !values.some(isUntold)) return values;
  const keys = node.args.slice(0, KEYS).flatMap((arg) => textsOf(evaluate(session, arg, tree, env)));
  const key = keys.find(({ text }) => isSettingOfGateway(text))?.text;
  return key === undefined ? values : calledAfter(key, values, { tree, node });
}

/** A section and a key in it. */
const KEYS = 2;

/** `get`, `getProperty`, `GetValue`, `conf`, `readSetting` */
const reader = /^(?:get|read|load|fetch|lookup|require|value|conf|config|setting|env|prop)|(?:Property|Setting|Value|Config|Env)$/i;

function lastName(callee: Node): string {
  return callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
}

function isUntold(value: AbstractValue): boolean {
  return value.kind === 'library' || (value.kind === 'unknown' && !value.soft && !value.steps.some(isSetting));
}

function isSetting({ why }: AbstractValue['steps'][number]): boolean {
  return why === 'config-key';
}
