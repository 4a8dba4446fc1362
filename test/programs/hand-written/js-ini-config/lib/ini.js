const fs = require('fs');

module.exports = function readIni(file) {
  const out = {};
  let cur = out;
  fs.readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .forEach(function (line) {
      line = line.trim();
      if (!line || line[0] === ';' || line[0] === '#') return;
      const sec = line.match(/^\[(.+)\]$/);
      if (sec) {
        cur = out[sec[1]] = out[sec[1]] || {};
        return;
      }
      const at = line.indexOf('=');
      cur[line.slice(0, at).trim()] = line.slice(at + 1).trim();
    });
  return out;
};
