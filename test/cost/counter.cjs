// Preloaded into a run: writes to COST_FILE what was loaded and which files were opened.
const fs = require('node:fs');
const Module = require('node:module');
const { syncBuiltinESMExports } = Module;

const opened = [];
const { openSync, readFileSync } = fs;
fs.openSync = (path, ...rest) => {
  opened.push(String(path));
  return openSync(path, ...rest);
};
fs.readFileSync = (path, ...rest) => {
  if (typeof path !== 'number') opened.push(String(path));
  return readFileSync(path, ...rest);
};
syncBuiltinESMExports();

process.on('exit', () => {
  const loaded = Object.keys(require.cache).filter((path) => path !== __filename);
  fs.writeFileSync(process.env.COST_FILE, JSON.stringify({ opened, loaded }));
});
