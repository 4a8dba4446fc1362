import { childrenOf } from '../../../src/base/tree.js';
import type { Node, Tree } from '../../../src/model/index.js';
import { parseScript } from './compare.js';

/** The tree as one line of text, for tests on its shape: `call(name fetch, "x")`. */
export function outline(node: Node): string {
  switch (node.kind) {
    case 'string':
      return JSON.stringify(node.value);
    case 'name':
      return node.name;
    case 'plain':
      return node.text;
    case 'regex':
      return `/${node.source}/`;
    case 'member':
      return `${outline(node.object)}.${node.property}`;
    case 'index':
      return `${outline(node.object)}[${outline(node.index)}]`;
    case 'entry':
      return `${outline(node.key)}: ${node.value ? outline(node.value) : '-'}`;
    case 'compare':
      return `(${outline(node.left)} ${node.op} ${outline(node.right)})`;
    case 'call':
      return `${node.isNew ? 'new ' : ''}${outline(node.callee)}(${node.args.map(outline).join(', ')})`;
    case 'choice':
      return `choice(${node.condition ? `if ${outline(node.condition)}, ` : ''}${node.options.map(outline).join(', ')})`;
    case 'define':
      return `${notes(node)}${words(node.exported && 'export', node.member && 'member', node.constant ? 'const' : 'let')}${node.name}${node.type ? `: ${node.type}` : ''} = ${node.value ? outline(node.value) : '-'}`;
    case 'assign':
      return `${outline(node.target)} ${node.op} ${outline(node.value)}`;
    case 'param':
      return `${notes(node)}${words(node.field && 'field', node.rest && 'rest')}${node.name}${pattern(node)}${node.type ? `: ${node.type}` : ''}${node.initial ? ` = ${outline(node.initial)}` : ''}`;
    case 'function':
      return `${notes(node)}${node.exported ? 'export ' : ''}function ${node.name}(${node.params.map(outline).join(', ')}) {${list(node.body)}}`;
    case 'class':
      return `${notes(node)}${node.exported ? 'export ' : ''}${node.isEnum ? 'enum' : 'class'} ${node.name}${node.extends ? ` < ${node.extends}` : ''} {${list(node.body)}}`;
    case 'branch':
      return `if ${outline(node.condition)} {${list(node.then)}} else {${list(node.otherwise)}}`;
    case 'switch':
      return `switch ${node.subject ? outline(node.subject) : '-'} {${list(node.cases)}}`;
    case 'case':
      return `case ${node.tests.map(outline).join(', ')}: ${list(node.body)}`;
    case 'import':
      return `import ${node.bindings.map(({ local, imported }) => `${imported} as ${local}`).join(', ')} from ${node.from}`;
    case 'export':
      return `export ${node.value ? outline(node.value) : node.bindings.map(({ local, exported }) => `${local} as ${exported}`).join(', ')}${node.from === null ? '' : ` from ${node.from}`}`;
    case 'template':
      return `${node.tag ?? ''}template(${node.parts.map(outline).join(', ')})`;
    case 'spread':
      return `...${outline(node.value)}`;
    default:
      return `${node.kind}(${childrenOf(node).map(outline).join(', ')})`;
  }
}

/** The outline of each top statement of a script. */
export function outlines(text: string, path = 'a.ts'): string[] {
  return of(parseScript(path, text));
}

export function of(tree: Tree): string[] {
  return tree.root.children.map(outline);
}

function notes(node: { readonly annotations: readonly Node[] }): string {
  return node.annotations.map((note) => `@${outline(note)} `).join('');
}

function words(...all: readonly (string | false)[]): string {
  return all.map((word) => (word === false ? '' : `${word} `)).join('');
}

function list(nodes: readonly Node[]): string {
  return nodes.map(outline).join('; ');
}

function pattern(node: Extract<Node, { kind: 'param' }>): string {
  if (!node.pattern) return '';
  return `{${node.pattern.map((bound) => `${bound.property} as ${bound.name}${bound.initial ? ` = ${outline(bound.initial)}` : ''}`).join(', ')}}`;
}
