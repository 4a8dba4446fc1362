/** What every run loads: the build keeps it, with all that it imports, in one file. */
export { migrateCommand } from './commands/migrate.js';
export { main } from './main.js';
export { processWorld } from './process.js';
