/** Loaded into the command line by the tests: a file that someone else removes around its first read. */
const fs = require('node:fs');

const open = fs.openSync;
fs.openSync = (path, ...rest) => {
  if (!String(path).endsWith('vanishing.ts') || !fs.existsSync(path)) return open(path, ...rest);
  if (process.env.VANISH === 'before it is read') fs.unlinkSync(path);
  const descriptor = open(path, ...rest);
  fs.unlinkSync(path);
  return descriptor;
};
