/** Loaded into the command line by the tests: what it cost, on descriptor 3. */
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

process.on('exit', () => {
  // A thread that the tool starts loads this too.
  if (!isMainThread) return;
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  // A busy machine makes the clock run on; several threads work at once, and collect at once.
  const seconds = Math.min(process.uptime(), (user + system) / 1e6);
  // Older versions of Node tell bytes on macOS, where sixteen megabytes are fewer than any has, and sixteen gigabytes more.
  const kilobytes = maxRSS > 2 ** 24 ? maxRSS / 1024 : maxRSS;
  writeSync(3, JSON.stringify({ seconds, megabytes: kilobytes / 1024 }));
});
