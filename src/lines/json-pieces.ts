const STEP = '  ';
/** A list of more items is put out item by item. */
const LONG = 100;

/** The text of `JSON.stringify(value, null, 2)`; long lists in pieces as small as one of their items. */
export function* jsonPieces(value: unknown, depth = 0): Generator<string> {
  if (!isLong(value)) {
    yield whole(value, depth);
    return;
  }
  const isList = Array.isArray(value);
  let before = isList ? '[' : '{';
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined && !isList) continue;
    yield `${before}\n${STEP.repeat(depth + 1)}${isList ? '' : `${JSON.stringify(key)}: `}`;
    if (isList && value.length > LONG) yield whole(part, depth + 1);
    else yield* jsonPieces(part, depth + 1);
    before = ',';
  }
  yield `\n${STEP.repeat(depth)}${isList ? ']' : '}'}`;
}

/** A line feed in a string is escaped, so each one here begins a line. */
function whole(value: unknown, depth: number): string {
  return JSON.stringify(value ?? null, null, STEP).replaceAll('\n', `\n${STEP.repeat(depth)}`);
}

/** In SARIF the results stand in the first of one run. */
const FEW = 3;

function isLong(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value)) return Object.values(value).some(isLong);
  return value.length > LONG || (value.length <= FEW && value.some(isLong));
}
