/** Loaded into the command line by the tests: someone else puts another thing in a file's or a folder's place once it has been read. */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const { dirname, join } = require('node:path');

const { SWAP, OUTSIDE } = process.env;
const folder = join(process.cwd(), 'sub');
const file = join(folder, 'swapped.ts');
const seen = { read: false };

const swaps = {
  folder: () => fs.rmSync(file) ?? fs.mkdirSync(file),
  pipe: () => fs.rmSync(file) ?? execFileSync('mkfifo', [file]),
  link: () => fs.rmSync(file) ?? fs.symlinkSync(join(OUTSIDE, 'swapped.ts'), file),
  'folder that is a link': () => fs.renameSync(folder, `${folder}.old`) ?? fs.symlinkSync(OUTSIDE, folder),
};

const open = fs.openSync;
fs.openSync = (path, ...rest) => {
  // The first thing that is made is the lock: by then all is read and planned.
  if (!seen.read && rest[0] === 'wx' && String(path).includes('temu-codemod') && fs.existsSync(dirname(file))) {
    seen.read = true;
    swaps[SWAP]();
  }
  return open(path, ...rest);
};
