// Holds a run at a chosen step, without letting it hear of anything, and says so. STOP_AT: a call of node:fs and a part of its first path.
const fs = require('node:fs');
const [call, part] = process.env.STOP_AT.split(' ');
const real = fs[call];
let left = Number(process.env.STOP_AFTER ?? 0);
fs[call] = (...args) => {
  if (String(args[0]).includes(part) && left-- === 0) {
    fs.writeSync(2, 'STOPPED\n');
    const end = Date.now() + 60_000;
    while (Date.now() < end && !fs.existsSync(process.env.GO)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  return real(...args);
};
