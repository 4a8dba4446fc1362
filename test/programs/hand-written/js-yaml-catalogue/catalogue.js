const { readFileSync } = require('fs');
const { join } = require('path');

// 不引第三方 yaml 库: 目录只有两层
function parseYaml(text) {
  const root = {};
  let section = null;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\s+#.*$/, '');
    if (!line.trim() || line.trim().startsWith('#')) continue;
    const [, indent, key, value] = /^(\s*)([\w-]+):\s*(.*)$/.exec(line);
    if (!indent) {
      if (value) root[key] = value;
      else section = root[key] = {};
    } else {
      section[key] = value;
    }
  }
  return root;
}

module.exports = parseYaml(readFileSync(join(__dirname, 'apis.yml'), 'utf8'));
