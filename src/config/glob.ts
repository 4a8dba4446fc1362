/**
 * A glob as in `.gitignore` and editors, on paths with forward slashes: `**` any folders, `*` and `?` within a name, `{a,b}`, `[a-z]`.
 * A folder's name stands for everything in it. Case counts.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const plain = glob.replace(/^\.\//, '').replace(/\/+$/, '');
  const pattern = new RegExp(`^(?:${patternOf(plain)})(?:/.*)?$`, 'su');
  return (path) => plain === '' || plain === '.' || path === plain || pattern.test(path);
}

const piece = /\*\*\/|\*\*|\*|\?|\{|\}|,|\[[!^]?\]?[^\]/]*\]|\\.|./gsu;

function patternOf(glob: string): string {
  const closed = countOf(glob, '{') === countOf(glob, '}');
  let depth = 0;
  return [...glob.matchAll(piece)]
    .map(([part]) => {
      if (part === '**/') return '(?:[^/]*/)*';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      if (part === '{' && closed) return ++depth && '(?:';
      if (part === '}' && depth > 0) return depth-- && ')';
      if (part === ',' && depth > 0) return '|';
      if (part.length > 2 && part.startsWith('['))
        return `(?!/)[${part
          .slice(1, -1)
          .replace(/^[!^]/, '^')
          .replace(/[\\[\]&]/g, '\\$&')}]`;
      return quoted(part.length === 2 && part.startsWith('\\') ? part.slice(1) : part);
    })
    .join('');
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
