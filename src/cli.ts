#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };

/** The one question that scripts ask before every run: it loads nothing. */
if (process.argv.length === 3 && process.argv[2] === '--version') process.stdout.write(`${manifest.version}\n`);
else void run();

async function run(): Promise<void> {
  if (process.env.GIT_DIR || process.env.GIT_WORK_TREE) {
    const { foreignGit } = await import('./discover/git/foreign-git.js');
    for (const name of foreignGit(process.env, process.cwd())) delete process.env[name];
  }
  const { main, processWorld } = await import('./command/start.js');
  process.exitCode = await main(process.argv.slice(2), processWorld(process, manifest.version));
}
