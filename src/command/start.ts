/** Modules that every run loads: the build keeps them, with all that they import, in one file. */
export { migrateCommand } from './commands/migrate.js';
export { main } from './main.js';
export { processWorld } from './process.js';
