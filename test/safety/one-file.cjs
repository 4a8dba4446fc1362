/** The transform for jscodeshift on the text in a file, as jscodeshift calls it; what it said, as JSON. */
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');

const [, , transform, path] = process.argv;
const migrate = require(resolve(transform));
const said = { stats: [], reports: [] };
const api = { stats: (name) => said.stats.push(name), report: (text) => said.reports.push(text) };
migrate({ source: readFileSync(path, 'utf8'), path }, api, {})
  .catch((error) => api.stats(error.message))
  .then(() => process.stdout.write(JSON.stringify({ ...said, seconds: Math.min(process.uptime(), process.cpuUsage().user / 1e6) })));
