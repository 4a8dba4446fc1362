#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };
import { processWorld } from './command/process.js';

/** The one question that scripts ask before every run: it loads nothing. */
if (process.argv.length === 3 && process.argv[2] === '--version') process.stdout.write(`${manifest.version}\n`);
else void run();

async function run(): Promise<void> {
  if (process.env.GIT_DIR || process.env.GIT_WORK_TREE) {
    const { foreignGit } = await import('./discover/foreign-git.js');
    for (const name of foreignGit(process.env, process.cwd())) delete process.env[name];
  }
  const world = processWorld(process, manifest.version);
  const { main } = await import('./command/main.js');
  process.exitCode = await main(process.argv.slice(2), world);
}
