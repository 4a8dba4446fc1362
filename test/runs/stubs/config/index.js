// As much of node-config's surface as the programs call, written for them: config/default.json beside the program.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const all = JSON.parse(readFileSync(join(process.cwd(), 'config/default.json'), 'utf8'));
exports.get = (path) => path.split('.').reduce((within, key) => within[key], all);
exports.has = (path) => exports.get(path) !== undefined;
