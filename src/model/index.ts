/** The types that stages share. They import each other alone, and do nothing. */

export type * from './catalogue.js';
export type * from './decisions.js';
export type * from './edits.js';
export type * from './facts.js';
export type * from './files.js';
export type * from './links.js';
export type * from './report.js';
export type * from './routing.js';
export type * from './sites.js';
export type * from './syntax.js';
