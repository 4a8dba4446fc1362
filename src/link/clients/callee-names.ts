import { literalPattern } from '../../base/literal-pattern.js';

/** Any run of letters in an ending: `postFor\w+`. */
const RUN = '\0';

/** The names that a callee of the table can end in, each as a pattern for one name: of `/^axios(?:\.create\(\))?\.(?:post|get)$/` `post` and `get`. */
export function calleeNames({ source }: RegExp): readonly string[] {
  const names = new Set<string>();
  for (const path of new Paths(source).all()) {
    const name = path.slice(path.lastIndexOf('.') + 1);
    if (!name.endsWith('()') && name !== RUN) names.add(literalPattern(name).replaceAll(RUN, '\\w+'));
  }
  return [...names];
}

/** Reads the regular expressions of the table: groups, alternatives, `?`, `*`, `+` and short classes. A repeated part is taken once or not at all. */
class Paths {
  private at = 0;

  constructor(private readonly source: string) {}

  all(): readonly string[] {
    const paths = this.alternatives();
    if (this.at < this.source.length) throw new Error(`${this.source} at ${this.at}: closes what is not open`);
    return paths;
  }

  private alternatives(): readonly string[] {
    const paths = [...this.sequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      paths.push(...this.sequence());
    }
    return paths;
  }

  private sequence(): readonly string[] {
    let paths: readonly string[] = [''];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const next = this.repeated(this.atom());
      paths = [...new Set(paths.flatMap((path) => next.map((more) => path + more)))];
    }
    return paths;
  }

  private repeated(atom: readonly string[]): readonly string[] {
    const sign = this.source[this.at] ?? '';
    if (sign !== '?' && sign !== '*' && sign !== '+') return atom;
    this.at += 1;
    return sign === '+' ? atom : ['', ...atom];
  }

  private atom(): readonly string[] {
    const char = this.source[this.at] ?? '';
    if (char === '(') return this.group();
    if (char === '[') return this.letters();
    this.at += 1;
    if (char === '.') return [RUN];
    if (char !== '\\') return [char === '^' || char === '$' ? '' : char];
    const next = this.source[this.at] ?? '';
    this.at += 1;
    return [next === 'w' ? RUN : next];
  }

  private group(): readonly string[] {
    this.at += this.source.startsWith('(?:', this.at) ? 3 : 1;
    const paths = this.alternatives();
    if (this.source[this.at] !== ')') throw new Error(`${this.source} at ${this.at}: a group stays open`);
    this.at += 1;
    return paths;
  }

  private letters(): readonly string[] {
    const end = this.source.indexOf(']', this.at);
    const letters = [...this.source.slice(this.at + 1, end)];
    this.at = end + 1;
    return letters;
  }
}
