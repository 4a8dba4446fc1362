#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };
import { processWorld } from './command/process.js';

/** The one question that scripts ask before every run: it loads nothing. */
if (process.argv.length === 3 && process.argv[2] === '--version') process.stdout.write(`${manifest.version}\n`);
else void run();

async function run(): Promise<void> {
  const world = processWorld(process, manifest.version);
  const { main } = await import('./command/main.js');
  process.exitCode = await main(process.argv.slice(2), world);
}
