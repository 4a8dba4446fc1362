/** Loaded into the command line by the tests: what it cost, on descriptor 3. */
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

process.on('exit', () => {
  // A thread that the tool starts loads this too.
  if (!isMainThread) return;
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ seconds: (user + system) / 1e6, megabytes: maxRSS / 1024 }));
});
