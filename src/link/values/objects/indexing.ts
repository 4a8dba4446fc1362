import type { Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { type AbstractValue, type Env, join, textsOf, UNKNOWN, UNKNOWN_SUBSTRING, unknown } from '../abstract-value.js';
import { asKey, positionOf } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import { readableOf } from '../failures.js';
import { ofConfigArray } from '../files/php-config-array.js';
import { choosesNothing } from '../flow/deployments.js';
import { isConfiguration } from '../library/csharp-configuration.js';
import { isChannel } from '../lists/go-channels.js';
import { eachItem, roundOf, type Which } from '../lists/loops.js';
import { eachOf } from '../lists/sequences.js';
import { accessEach, environmentPath } from '../properties.js';
import { keyed, type Session } from '../session.js';
import { chosenBy } from './chosen-by.js';
import { everyEntry, registeredIn } from './every-entry.js';
import { isBlurred } from './object-writes.js';

/** `m[k]`: the entries whose keys `k` can be; every one where it can be anything. */
export function indexed(session: Session, node: Extract<Node, { kind: 'index' }>, tree: Tree, env: Env): readonly AbstractValue[] {
  const values = readableOf(evaluate(session, node.object, tree, env), { tree, node });
  // Go's `fetch[Goods]` is the generic function itself.
  const isGeneric =
    tree.language === 'go' && values.length > 0 && values.every((value) => value.kind === 'node' && value.node.kind === 'function');
  if (isGeneric) return values;
  const configured = ofConfigArray(session, node, values, tree, env);
  if (configured !== null) return configured;
  const isList = values.some((value) => value.kind === 'node' && value.node.kind === 'list');
  const asked = node.index.kind === 'plain' ? null : evaluate(session, node.index, tree, env);
  const keys = asked?.map((key) => (isList ? positionOf(key) : asKey(key))) ?? null;
  const which = node.index.kind === 'plain' ? roundIn(tree, node.index.text, values) : null;
  if (which !== null) return eachItem(session, values, which, node.object, tree, env);
  if (keys === null && node.index.kind === 'plain' && node.index.text !== '*') {
    return accessEach(session, values, node.index.text, { tree, node }, env);
  }
  const looped = keys === null ? eachOf(session, values, { tree, node }, env) : null;
  if (looped !== null) return looped;
  if (keys?.every((key) => !isKey(key)) && isScript(tree)) {
    // The place of an item in a list tells which one it is; no region is chosen by a place.
    const lists = values.every((value) => value.kind === 'node' && value.node.kind === 'list');
    const items = lists ? eachOf(session, values, { tree, node }, env) : null;
    if (items !== null) return items;
  }
  const found: AbstractValue[] = [];
  // A variable of the environment is no region.
  const isEnvironment = values.every((value) => (value.kind === 'library' && environmentPath.test(value.path)) || isConfiguration(value));
  for (const key of textsOf(keys ?? [])) {
    if (key.text.includes(UNKNOWN_SUBSTRING)) continue;
    keyed(session, key, values);
    const isSetting = isEnvironment || choosesNothing(key.text);
    const step = isSetting
      ? { file: tree.file.path, range: node.index.range, why: 'config-key' as const, detail: key.text }
      : chosenBy(key, { tree, node: node.index });
    for (const value of accessEach(session, values, key.text, { tree, node }, env)) {
      const provenance = join(value, { ...key, steps: [] });
      if (provenance) found.push({ ...value, ...provenance, steps: [step, ...provenance.steps] });
    }
  }
  const put = found.some((value) => value.kind !== 'absent') ? [] : registered(session, values, env);
  if (put.length > 0) found.splice(0, found.length, ...put);
  const isOpen = keys === null || keys.some((key) => key.kind !== 'text' || key.text.includes(UNKNOWN_SUBSTRING));
  if (!isOpen) return found;
  const unresolved = (keys ?? []).flatMap((key) => (key.kind === 'unknown' ? key.unresolved : []));
  const all = [
    ...found,
    ...(unresolved.length > 0 ? [unknown(unresolved)] : []),
    ...everyEntry(session, values, { tree, node: node.index }, env),
  ];
  // A loop over what nobody was seen to fill goes through something all the same.
  return all.length === 0 && keys === null ? [UNKNOWN] : all;
}

/** A map that does not have the key as it is written may have been given it since, unless all keys that it was given are known. */
function registered(session: Session, maps: readonly AbstractValue[], env: Env): readonly AbstractValue[] {
  return maps.flatMap((map) => {
    if (map.kind !== 'node' || map.node.kind !== 'object' || map.node.entries.length > 0) return [];
    // In scripts what is put under a known key was found by it.
    if (isScript(map.tree) && !isBlurred(session, map.holders, null)) return [];
    return registeredIn(session, map, env).filter((value) => value !== UNKNOWN);
  });
}

/** In PHP and Go the name before says the keys, and the item of a table is a value; in C# it is the pair of both. */
function roundIn({ language }: Tree, text: string, values: readonly AbstractValue[]): Which | null {
  if (language === 'python') return roundOf(text);
  if (language === 'go' && text === '' && values.length > 0 && values.every(isChannel)) return '*';
  const isTable = values.length > 0 && values.every((value) => value.kind === 'node' && value.node.kind === 'object');
  if (text !== '*' || !isTable) return null;
  return language === 'php' || language === 'go' ? '*value' : language === 'csharp' ? '*' : null;
}

function isKey(key: AbstractValue): boolean {
  return key.kind === 'text' || (key.kind === 'unknown' && key.unresolved.length > 0);
}
