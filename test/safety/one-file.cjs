/** The transform for jscodeshift on the text in a file, as jscodeshift calls it; what it said, as JSON. */
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');

const [, , transform, path] = process.argv;
const migrate = require(resolve(transform));
const said = { stats: [], reports: [], text: null };
const api = { stats: (name) => said.stats.push(name), report: (text) => said.reports.push(text) };
migrate({ source: readFileSync(path, 'utf8'), path }, api, {}).then((text) => {
  const changed = text !== undefined && text !== readFileSync(path, 'utf8');
  process.stdout.write(JSON.stringify({ ...said, changed, seconds: process.cpuUsage().user / 1e6 }));
});
