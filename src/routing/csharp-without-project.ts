import { remembered } from '../base/tree.js';
import type { Surroundings } from './contract.js';

/**
 * All sources of a repository are one program that no project lists: several files of which at most one has an entry, and nothing in sight
 * that builds. Whoever compiles these names a folder, so a new file there is compiled with them.
 */
export const isOneProgram = remembered((around: Surroundings): boolean => {
  const paths = [...around.allPaths];
  const sources = paths.filter((path) => path.endsWith('.cs'));
  if (sources.length < 2 || paths.some((path) => BUILD.test(path)) || paths.some((path) => isListing(path, around))) return false;
  const texts = sources.map((path) => around.textAt(path));
  const entries = texts.filter((text) => text === null || ENTRY.test(text));
  return entries.length <= 1 && texts.every((text) => text !== null && !ALONE.test(text));
});

/** Projects and solutions of any kind, and what builds in their place. */
const BUILD =
  /\.(?:\w{1,8}proj|projitems|slnx?|slnf|asmdef|rsp|csx|cake|linq|nuspec|ninja)$|(?:^|\/)(?:project\.json|ProjectVersion\.txt|CMakeLists\.txt)$/i;

const ENTRY = /\sMain\s?\(/;

/** `#!/usr/bin/env dotnet`, `#:package`: a file that is a program by itself. */
const ALONE = /^\uFEFF?#[!:]/m;

/** A script of the shell or a Makefile that names sources one by one. */
function isListing(path: string, { textAt }: Surroundings): boolean {
  return /(?:^|\/)(?:GNU)?makefile$|\.(?:mk|sh|bat|cmd|ps1|ya?ml)$/i.test(path) && /\w\.cs\b/.test(textAt(path) ?? '');
}
