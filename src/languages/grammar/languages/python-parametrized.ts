import type { FunctionNode, Node, StringNode } from '../../../model/index.js';
import * as make from '../make.js';

/**
 * `@pytest.mark.parametrize("api, page", [("…", 1), ("…", 2)])` calls the test once a row, by the names of its parameters: the calls, which hold the rows,
 * and the function without the decorator. Null for other functions, for rows that are not written out, and for two such decorators, which multiply.
 */
export function parametrized(own: FunctionNode): readonly Node[] | null {
  const [one, another] = own.annotations.filter(isParametrize);
  const [named, rows] = one?.kind === 'call' ? one.args : [];
  if (!one || another || !named || rows?.kind !== 'list' || rows.items.length === 0) return null;
  const names = namesIn(named);
  const calls = rows.items.map((row) => called(own, names, row));
  if (names.length === 0 || !calls.every((call) => call !== null)) return null;
  return [{ ...own, annotations: own.annotations.filter((annotation) => annotation !== one) }, named, ...calls];
}

function isParametrize(annotation: Node): boolean {
  return annotation.kind === 'call' && annotation.callee.kind === 'member' && annotation.callee.property === 'parametrize';
}

function namesIn(named: Node): readonly string[] {
  const texts = (named.kind === 'list' ? named.items : [named]).filter((one): one is StringNode => one.kind === 'string');
  return texts.flatMap(({ value }) => value.split(',').map((name) => name.trim())).filter((name) => name !== '');
}

/** Null where the row has another length, or is put together elsewhere. */
function called({ name }: FunctionNode, names: readonly string[], row: Node): Node | null {
  const at = { start: row.range.start, end: row.range.start };
  const values = valuesOf(row, names.length);
  if (values?.length !== names.length) return null;
  const entries = values.map((value, i): Node => {
    const start = { start: value.range.start, end: value.range.start };
    return { kind: 'entry', range: value.range, parent: null, key: make.name(start, names[i] ?? ''), value };
  });
  return make.call(row.range, make.name(at, name), entries);
}

/** `pytest.param("…", 1, id="list")` is a row with a name. */
function valuesOf(row: Node, count: number): readonly Node[] | null {
  if (row.kind === 'spread') return null;
  if (row.kind === 'call' && row.callee.kind === 'member' && row.callee.property === 'param')
    return row.args.some((arg) => arg.kind === 'spread') ? null : row.args.filter((arg) => arg.kind !== 'entry');
  if (count === 1) return [row];
  return row.kind === 'list' ? row.items : null;
}
