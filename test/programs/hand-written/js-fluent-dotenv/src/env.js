const fs = require('fs');
const path = require('path');

// 没装 dotenv，自己读一下
function parse(text) {
  const out = {};
  for (const line of text.split(/\r?\n/)) {
    if (!line || line.startsWith('#')) continue;
    const at = line.indexOf('=');
    if (at < 0) continue;
    out[line.slice(0, at).trim()] = line.slice(at + 1).trim().replace(/^"(.*)"$/, '$1');
  }
  return out;
}

module.exports = parse(fs.readFileSync(path.join(__dirname, '..', '.env'), 'utf8'));
