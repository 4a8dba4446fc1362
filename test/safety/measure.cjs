/** Loaded into the command line by the tests: what it cost, on descriptor 3. */
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ seconds: (user + system) / 1e6, megabytes: maxRSS / 1024 }));
});
