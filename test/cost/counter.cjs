// Preloaded into a run: writes to COST_FILE what was loaded, which files were opened, and how many were decoded and parsed.
const buffer = require('node:buffer');
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

// A decoder asks first whether the bytes are UTF-8; the same stretch of memory is the same file.
const memories = [];
const decoded = new Set();
const { isUtf8 } = buffer;
buffer.isUtf8 = (bytes) => {
  if (!memories.includes(bytes.buffer)) memories.push(bytes.buffer);
  decoded.add(`${memories.indexOf(bytes.buffer)}:${bytes.byteOffset}`);
  return isUtf8(bytes);
};
syncBuiltinESMExports();

let [parsed, characters] = [0, 0];
const load = Module._load;
Module._load = function counting(...args) {
  const loaded = load.apply(this, args);
  if (!/[\\/]typescript-parser-[^\\/]*$/.test(String(args[0]))) return loaded;
  const { compiler } = loaded;
  const createSourceFile = (...given) => {
    parsed++;
    characters += given[1].length;
    return compiler.createSourceFile(...given);
  };
  return { ...loaded, compiler: { ...compiler, createSourceFile } };
};

process.on('exit', () => {
  const loaded = Object.keys(require.cache).filter((path) => path !== __filename);
  fs.writeFileSync(
    process.env.COST_FILE,
    JSON.stringify({ opened, loaded, builtIn: process.moduleLoadList, decoded: decoded.size, parsed, characters }),
  );
});
