import type { Decl } from '../../program/ref.js';

/** What is sent to a gateway is a text in the end, and one that names the type; a declared type says that it is one already. */
export function isDeclaredText(decl: Decl): boolean {
  const { language } = decl.tree;
  const [type, made] = typeAndMaking(decl);
  if (isBuffer(decl)) return true;
  if (language === 'java') return /^(?:String|byte\[\])$/.test(type);
  if (language === 'php') return /^\??string$/.test(type);
  if (language === 'python') return /^(?:str|bytes)(?: \| (?:str|bytes))?$/.test(type);
  if (language === 'csharp')
    return (
      /^(?:string|byte\[\])\??$/.test(type) ||
      /^(?:JsonConvert\.SerializeObject|JsonSerializer\.Serialize|Encoding\.\w+\.GetBytes)\(/.test(made)
    );
  if (language !== 'go') return type === 'string';
  return /^(?:string|\[\]byte)$/.test(type) || /^(?:json\.Marshal\(|string\(|\[\]byte\(|\w+\.Encode\(\)$)/.test(made);
}

/** What grows a text, and gives it without being read: Go's buffer, the builders of Java and C#. */
export function isBuffer(decl: Decl): boolean {
  const [type, made] = typeAndMaking(decl);
  const { language } = decl.tree;
  if (language === 'go') return /^\*?bytes\.Buffer$/.test(type) || /^(?:new\(bytes\.Buffer\)|&?bytes\.Buffer\{)/.test(made);
  const named = type === 'var' ? (/^new (\w+)\(/.exec(made)?.[1] ?? '') : type;
  return /^(?:java|csharp)$/.test(language) && /^String(?:Builder|Buffer|Joiner)$/.test(named);
}

/** The text that the variable `own` of such a declaration gives. */
export function textGiven(decl: Decl, own: string): string {
  if (!isBuffer(decl)) return own;
  const { language } = decl.tree;
  return `${own}.${language === 'go' ? 'String' : language === 'java' ? 'toString' : 'ToString'}()`;
}

/** The declared type, and the source text of the value that a variable is made with; empty where there is none. */
export function typeAndMaking({ tree, node }: Decl): readonly [type: string, made: string] {
  if (node.kind !== 'param' && node.kind !== 'define') return ['', ''];
  const made = node.kind === 'define' && node.value ? tree.file.text.slice(node.value.range.start, node.value.range.end) : '';
  return [node.type ?? '', made];
}
