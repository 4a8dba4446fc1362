/** In SARIF the results stand three lists and objects deep; what is deeper is small. */
const DEEPEST = 4;
const STEP = '  ';

/** What `JSON.stringify(value, null, 2)` answers, in pieces as small as one finding. */
export function* jsonPieces(value: unknown, depth = 0): Generator<string> {
  if (typeof value !== 'object' || value === null || depth === DEEPEST) {
    // A line feed in a string is escaped, so each one here begins a line.
    yield JSON.stringify(value, null, STEP).replaceAll('\n', `\n${STEP.repeat(depth)}`);
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value).filter(([, part]) => isList || part !== undefined);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) yield open + close;
  let before = open;
  for (const [key, part] of entries) {
    yield `${before}\n${STEP.repeat(depth + 1)}${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* jsonPieces(part ?? null, depth + 1);
    before = ',';
  }
  if (entries.length > 0) yield `\n${STEP.repeat(depth)}${close}`;
}
