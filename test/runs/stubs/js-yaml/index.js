// As much of js-yaml's surface as the programs call: maps of maps, lists of texts and texts, by their indents.
const plain = (text) => {
  const value = text.trim().replace(/^(['"])(.*)\1$/, '$2');
  return value === 'true' ? true : value === 'false' ? false : /^\d+$/.test(value) ? Number(value) : value;
};

function blockOf(lines, indent) {
  const isList = lines[0]?.text.startsWith('- ');
  const block = isList ? [] : {};
  while (lines.length > 0 && lines[0].indent === indent) {
    const { text } = lines.shift();
    if (isList) {
      const inner = text.slice(2);
      if (/^[\w-]+:(?: |$)/.test(inner)) {
        lines.unshift({ indent: indent + 2, text: inner });
        block.push(blockOf(lines, indent + 2));
      } else block.push(plain(inner));
      continue;
    }
    const [, key, rest] = /^(['"]?[^:]*?['"]?):(?: (.*))?$/.exec(text);
    const isNested = !rest && lines.length > 0 && (lines[0].indent > indent || (lines[0].indent === indent && lines[0].text.startsWith('- ')));
    block[plain(key)] = isNested ? blockOf(lines, lines[0].indent) : plain(rest ?? '');
  }
  return block;
}

exports.load = (text) => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  return blockOf(lines.map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim() })), 0);
};
