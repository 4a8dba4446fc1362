import ts from 'typescript';

/**
 * The compiler's file as a module of which a bundler keeps only what is imported: 9 MB hold a checker, an emitter and a language server
 * around the parser, and compiling all of it takes five times as long as compiling the parser.
 *
 * The file is one function with its statements inside. Declarations stay as they are, but for three things: what initialises a
 * variable is marked as free of effects, a namespace becomes a variable, and each message a variable of its own. Other statements
 * register what only an editor asks for, or ask the system; they are left out.
 */
export function typescriptParts(text: string): string {
  const source = ts.createSourceFile('typescript.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const statements = bodyOf(source);
  const assigned = assignedIn(statements, text);
  const codes = statements.map((statement) => partOf(statement, text, assigned));
  const names = statements.flatMap(namesOf);
  return `${codes.join('\n').replace(/\bDiagnostics\.(\w+)/g, 'Diagnostics_$1')}\nexport { ${[...new Set(names)].join(', ')} };\n`;
}

/** `X.y = z;` at the top, by X: part of what X is. */
function assignedIn(statements: readonly ts.Statement[], text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) continue;
    const { left } = statement.expression;
    if (!ts.isPropertyAccessExpression(left) || !ts.isIdentifier(left.expression)) continue;
    const { text: name } = left.expression;
    found.set(name, [...(found.get(name) ?? []), `${written(statement.expression, text)};`]);
  }
  return found;
}

function bodyOf(source: ts.SourceFile): readonly ts.Statement[] {
  for (const statement of source.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) continue;
    const called = unwrapped(statement.expression.expression);
    if (ts.isArrowFunction(called) && ts.isBlock(called.body)) return called.body.statements;
  }
  throw new Error("typescript.js is not the one function that it was: see what became of its beginning ('var ts = {}; ((module) => {')");
}

function partOf(statement: ts.Statement, text: string, assigned: ReadonlyMap<string, readonly string[]>): string {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return written(statement, text);
  if (!ts.isVariableStatement(statement)) return ts.isExpressionStatement(statement) ? namespace(statement.expression, text) : '';
  return statement.declarationList.declarations.map((one) => variable(one, text, assigned)).join('\n');
}

function variable({ name, initializer }: ts.VariableDeclaration, text: string, assigned: ReadonlyMap<string, readonly string[]>): string {
  if (!ts.isIdentifier(name)) throw new Error(`typescript.js takes apart '${written(name, text)}' at its top level`);
  if (!initializer) return `var ${name.text};`;
  // Asks the system for files and its environment, which a parser needs nothing of.
  if (name.text === 'sys') return 'var sys = undefined;';
  if (name.text === 'Diagnostics' && ts.isObjectLiteralExpression(initializer)) return messages(initializer, text);
  if (ts.isFunctionLike(initializer) || ts.isLiteralExpression(initializer)) return `var ${name.text} = ${written(initializer, text)};`;
  const added = assigned.get(name.text)?.join(' ');
  if (added === undefined) return `var ${name.text} = /* @__PURE__ */ (() => (${written(initializer, text)}))();`;
  return `var ${name.text} = /* @__PURE__ */ (() => { var ${name.text} = ${written(initializer, text)}; ${added} return ${name.text}; })();`;
}

function messages({ properties }: ts.ObjectLiteralExpression, text: string): string {
  const each = properties.map((property) => {
    if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name))
      return `var Diagnostics_${property.name.text} = /* @__PURE__ */ ${written(property.initializer, text).trim()};`;
    throw new Error(`typescript.js has a message that is none: ${written(property, text)}`);
  });
  return `${each.join('\n')}\nvar Diagnostics = {};`;
}

/** `((X2) => { … })(X || (X = {}));`; any other expression has an effect that a parser does not need. */
function namespace(expression: ts.Expression, text: string): string {
  if (!ts.isCallExpression(expression)) return '';
  const [, name] = /^\s*(\w+) \|\| \(\1 = \{\}\)$/.exec(expression.arguments.map((one) => written(one, text)).join()) ?? [];
  if (name === undefined) return '';
  return `var ${name} = /* @__PURE__ */ ((made) => { (${written(expression.expression, text)})(made); return made; })({});`;
}

function namesOf(statement: ts.Statement): readonly string[] {
  if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) return [statement.name.text];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
}

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}

function written(node: ts.Node, text: string): string {
  return text.slice(node.pos, node.end);
}
