/** husky runs its scripts with `sh -e`, so a line at the end takes nothing from those before it, where each of them is one plain command. */
export function withCommand(text: string, command: string): string | null {
  const lines = text.split(/\r?\n/);
  if (!lines.every((line) => isPlain(line.trim()))) return null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text}${text === '' || text.endsWith('\n') ? '' : eol}${command}${eol}`;
}

/** Ends the script or opens something that ends further down. */
const SPECIAL = /^(?:exec|exit|return|set|trap|if|then|else|elif|fi|for|while|until|do|done|case|esac|function|export|unset|cd|alias)\b/;
const COMMAND = /^[\w./@:+-]+(?:\s+[\w./@:+=,*-]+|\s+"[^"$`\\]*"|\s+'[^']*')*$/;
/** The head that husky wrote before its version 9. */
const OLD_HEAD = /^\. "\$\(dirname -- "\$0"\)\/_\/husky\.sh"$/;

function isPlain(line: string): boolean {
  return line === '' || line.startsWith('#') || OLD_HEAD.test(line) || (COMMAND.test(line) && !SPECIAL.test(line));
}
