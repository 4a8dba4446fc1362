import { expect, test } from 'vitest';
import { codeThat } from '../../src/link/program/code-that.js';
import type { Program } from '../../src/link/program/program.js';
import type { Tree } from '../../src/model/index.js';

test('files of a kind are looked at once, however often they are asked for, and those that come in are among them', () => {
  const code = ['a.go', 'b.py', 'c.go'].map(treeOf);
  // Of a program nothing is asked for but its code.
  const program = { code } as unknown as Program;
  const looked: string[] = [];
  const isGo = ({ file: { path } }: Tree): boolean => {
    looked.push(path);
    return path.endsWith('.go');
  };
  const paths = (): readonly string[] => codeThat(program, isGo).map(({ file }) => file.path);
  expect(paths()).toEqual(['a.go', 'c.go']);
  code.push(treeOf('d.go'));
  expect(paths()).toEqual(['a.go', 'c.go', 'd.go']);
  expect(paths()).toHaveLength(3);
  expect(looked).toEqual(['a.go', 'b.py', 'c.go', 'd.go']);
});

function treeOf(path: string): Tree {
  return { file: { path } } as unknown as Tree;
}
