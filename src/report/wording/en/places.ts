import type { Wording } from '../wording.js';

export const unparsed: Wording['unparsed'] = {
  'too-large': 'the file is too large (over 5 MB)',
  'long-lines': 'its lines are so long that it is probably minified',
  generated: 'the file is generated',
  encoding: 'its encoding is not known, so an edit could damage its text',
  language: 'the language is not known',
  'too-deep': 'it is nested too deeply',
  'too-many-names': 'it holds too many names of interfaces (over 50,000)',
  'too-slow': 'parsing it would take too much time',
  'too-much-memory': 'parsing it would take too much memory',
  syntax: 'there is a syntax error around this place',
  'parser-failed': 'the parser gave up on the file',
  unproved: 'the edits that were planned for it did not pass the proof, so none was made',
};

export const routing: Wording['routing'] = {
  'old-to-new': 'a map from old names to new',
  'type-to-region': 'a map from types to regions',
  'type-to-url': 'a map from types to URLs',
  'name-test': "code that goes by a type's name (its prefix, a part of it, a list of names)",
  'name-in-key': "a key with a type's name behind a prefix",
  'name-in-file': 'a name in a file that the program reads',
  'name-of-file': "a path that is put together with a type's name",
  'sorted-list': 'a sorted list of names that is searched by halves: a new name belongs in another place of the order',
  'name-in-list': 'a list of names that is half migrated',
  'name-out-of-sight': 'a call of code that is not there, which is handed the name',
  'name-length': "a test of a name's length",
  'two-names': 'a request that names two types',
  'version-in-name': "a version read from a type's name",
  'url-test': "a test of a URL's text",
};

export const stored: Wording['stored'] = {
  migration: 'is part of a migration or of seed data',
  default: 'is the default of a database column',
  query: 'stands in a query of the database',
};

export const skipped: Wording['skipped'] = {
  'own-file': "this tool's own file",
  dependency: 'a dependency',
  'lock-file': 'a lock file',
  binary: 'a binary file',
  link: 'a symbolic link, not followed',
  'read-only': 'read-only, not edited',
  'hard-link': 'has several hard links, not edited',
  owner: 'has an owner or a group that this user may not give to a file, not edited',
  'too-many-names': 'holds more than 50,000 old names, not edited: more than anyone could look through',
  unreadable: 'cannot be read',
  vanished: 'vanished during the run',
  'not-checked-out': 'in the index, but not checked out (sparse checkout, skip-worktree): what it holds is not known',
  unmerged: 'has unresolved merge conflicts',
  submodule: 'a submodule: a repository of its own, run it there',
};

export const unused: Wording['unused'] = {
  'ignore-comment': 'an ignore comment that matches nothing',
  decision: 'a decision in the config that matches nothing',
  baseline: 'a baseline line that is gone from the code',
};

export const hidden: Wording['hidden'] = {
  callers: 'a function whose callers are not all in sight',
  environment: 'a variable of the environment',
  library: 'what a library gives',
  part: 'a part that is put in at run time',
  limit: 'the bound on what one run follows',
  'not-followed': 'a step that is not followed',
};
