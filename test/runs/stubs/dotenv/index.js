// As much of dotenv's surface as the programs call: what the environment has already stays.
const { readFileSync, existsSync } = require('node:fs');

exports.config = ({ path = '.env' } = {}) => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  for (const [, key, value] of text.matchAll(/^(\w+)=(.*)$/gm)) process.env[key] ??= value.trim().replace(/^(['"])(.*)\1$/, '$2');
  return { parsed: {} };
};
