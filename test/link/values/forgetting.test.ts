import { expect, test } from 'vitest';
import { LOOKS } from '../../../src/base/looks.js';
import { nodesOf } from '../../../src/base/tree.js';
import { sourceFile } from '../../../src/discover/index.js';
import { parse, prepare } from '../../../src/languages/index.js';
import { closedRepository } from '../../../src/link/index.js';
import { programOf } from '../../../src/link/program/program.js';
import { startSession } from '../../../src/link/start-session.js';
import { TOP } from '../../../src/link/values/abstract-value.js';
import { evaluate } from '../../../src/link/values/evaluate.js';
import { allow, aside, recording, type Session } from '../../../src/link/values/session.js';
import { catalogue } from '../project.js';

const MANY = 12_000;

const ways: Readonly<Record<string, (session: Session, look: () => void) => void>> = {
  'while uses are recorded': recording,
  'beside them': (session, look) => recording(session, () => aside(session, look)),
  'where nothing is recorded': (_, look) => look(),
};

test.each(Object.keys(ways))('a question with as many values as a client has callers does not keep them all: %s', async (way) => {
  const path = 'a.js';
  await prepare([path]);
  const text = Array.from({ length: MANY }, (_, i) => `const name${i} = f(${i});`).join('\n');
  const tree = parse(sourceFile(path, Buffer.from(text), { scope: 'named', ignored: false, namedItself: false }));
  const session = startSession(programOf('/project', new Map([[path, tree]]), closedRepository(new Set([path])), catalogue), LOOKS);
  allow(session, LOOKS);
  const values = nodesOf(tree).flatMap((node) => (node.kind === 'define' && node.value ? [node.value] : []));
  const look = (): void => {
    for (const value of values) evaluate(session, value, tree, TOP);
  };
  ways[way]?.(session, look);
  expect(values).toHaveLength(MANY);
  expect(session.state.remembered).toBeGreaterThan(0);
  expect(session.state.remembered).toBeLessThan(MANY);
});
