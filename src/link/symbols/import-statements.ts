import { detached } from '../../base/detached.js';
import type { Family } from '../../base/language-family.js';

/** The ties of a file to others, read from the text without parsing: too many rather than too few. */
export type ImportStatements = {
  /** As written: `./client`, `com.x.Client`, `App\Client`, `.mod.name`. */
  readonly imports: readonly string[];
  /** The package or namespace that the file's names stand in; '' for none. */
  readonly package: string;
};

export function importStatementsOf(family: Family, text: string): ImportStatements {
  return { imports: [...new Set(importsIn(family, text))].map(detached), package: detached(packageIn(family, text)) };
}

function importsIn(family: Family, text: string): readonly string[] {
  switch (family) {
    case 'script':
      return [
        ...matches(
          text,
          /\b(?:from|import(?:[ \t]{0,9}\()?|(?:require|mock)[ \t]{0,9}\(|(?<!:)src[ \t]{0,9}=)\s{0,99}(["'`])([^"'`\n]{1,300})\1/g,
          2,
        ),
        ...joinedIn(text),
      ];
    case 'python':
      return pythonImports(text);
    case 'jvm':
      return matches(text, /^[ \t]*import[ \t]+(?:static[ \t]+)?(\w+(?:\.\w+)*(?:\.\*)?)/gm, 1);
    case 'csharp':
      return matches(text, /^[ \t]*(?:global[ \t]+)?using[ \t]+(?:static[ \t]+)?(?:\w+[ \t]*=[ \t]*)?([\w.]+)[ \t]*;/gm, 1);
    case 'go':
      return matches(beforeCode(text), /^[ \t]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?"([\w./-]+)"/gm, 1);
    case 'php':
      return [...(text.includes('\\') ? [...grouped(text), ...qualified(text)] : []), ...requiredIn(text)];
    case 'ruby':
      return matches(text, /\brequire(?:_relative)?[ \t(]+["']([^"'\n]+)["']/g, 1);
  }
}

/**
 * The paths of a file that loads another by a path that it puts together: `require(path.join(__dirname, '..', 'a', 'client'))`, `import(base + '/../a.js')`.
 * Its texts that lead upwards are taken for such paths, wherever they stand.
 */
function joinedIn(text: string): readonly string[] {
  if (!/\b(?:require|import)[ \t]{0,9}\([^"'\n)]/.test(text)) return [];
  const paths = matches(text, /["'`}]\/?(\.\.\/[^"'`}\n]+)/g, 1);
  const parts = matches(text, /["'](\.\.["'][^()\n]*)/g, 1).map((rest) => rest.split(',').map((part) => part.replace(/["'\s]/g, '')));
  return [...paths, ...parts.map((all) => all.join('/'))];
}

/** The package or namespace that a file declares, '' for none. */
export function packageIn(family: Family, text: string): string {
  switch (family) {
    case 'jvm':
      return /^[ \t]*package[ \t]+([\w.]+)/m.exec(text)?.[1] ?? '';
    case 'csharp':
      return /^[ \t]*namespace[ \t]+([\w.]+)/m.exec(text)?.[1] ?? '';
    case 'php':
      // Most pages have none, and would be searched line by line.
      return text.includes('namespace') ? (/^[ \t]*(?:<\?php[ \t]+)?namespace[ \t]+([\w\\]+)/m.exec(text)?.[1] ?? '') : '';
    case 'go':
      return /^package[ \t]+(\w+)/m.exec(text)?.[1] ?? '';
    case 'script':
    case 'python':
    case 'ruby':
      return '';
  }
}

/** `from a.b import c, d` may name two modules of a package, or two names of one module. */
function pythonImports(text: string): readonly string[] {
  const found: string[] = [];
  for (const [, from, names, plain] of text.matchAll(
    /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]+)|import[ \t]+([^\n#(]+))/gm,
  )) {
    if (from !== undefined) found.push(from, ...listed(names).map((name) => (from.endsWith('.') ? from + name : `${from}.${name}`)));
    found.push(...listed(plain));
  }
  return [...found, ...matches(text, /\bimport_module[ \t]{0,9}\([ \t]{0,9}["']([.\w]+)["']/g, 1)];
}

/** The names of `(a as b, c)`. */
function listed(names: string | undefined): readonly string[] {
  return (names ?? '').split(',').flatMap((one) => /^[\s()\\]*([.\w]+)/.exec(one)?.[1] ?? []);
}

/** Names of PHP with their namespace, `App\Client`: found by the sign between their parts, which is rarer than words. */
function qualified(text: string): readonly string[] {
  // A string has each sign twice.
  const plain = text.includes('\\\\') ? text.replaceAll('\\\\', '\\') : text;
  return [...plain.matchAll(/\\(?<=\b([A-Za-z_]\w*)\\)([A-Za-z_]\w*(?:\\[A-Za-z_]\w*)*)/g)].map(([, first, rest]) => `${first}\\${rest}`);
}

/** PHP's `use App\{Client, Http\Sender};`. */
function grouped(text: string): readonly string[] {
  return [...text.matchAll(/\buse\s+(?:function\s+|const\s+)?\\?([\w\\]+)\\\{([^}]*)\}/g)].flatMap(([, base, names]) =>
    (names ?? '').split(',').flatMap((name) => /[\w\\]+/.exec(name)?.map((one) => `${base}\\${one}`) ?? []),
  );
}

/** The last literal of PHP's `require __DIR__ . '/config.php'`. */
function requiredIn(text: string): readonly string[] {
  return matches(text, /\b(?:require|include)(?:_once)?\b[^;\n]{0,200}?["']([^"'\n]+\.\w+)["']/g, 1);
}

function beforeCode(text: string): string {
  const end = text.search(/^(?:func|type|var|const)\b/m);
  return end < 0 ? text : text.slice(0, end);
}

function matches(text: string, pattern: RegExp, group: number): readonly string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[group] ?? []);
}
