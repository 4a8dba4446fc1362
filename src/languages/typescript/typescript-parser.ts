import {
  canHaveDecorators,
  canHaveModifiers,
  createSourceFile,
  forEachChild,
  getDecorators,
  getTokenPosOfNode,
  type Identifier,
  idText,
  isArrayBindingPattern,
  isBinaryExpression,
  isBlock,
  isCallExpression,
  isCaseClause,
  isClassDeclaration,
  isComputedPropertyName,
  isEmptyStatement,
  isExpressionStatement,
  isExternalModuleReference,
  isFunctionDeclaration,
  isIdentifier,
  isJsxText,
  isMethodSignature,
  isModifier,
  isModuleBlock,
  isNamespaceExport,
  isNamespaceImport,
  isObjectBindingPattern,
  isOmittedExpression,
  isParenthesizedExpression,
  isPrivateIdentifier,
  isPropertyAccessExpression,
  isSemicolonClassElement,
  isStringLiteral,
  isStringLiteralLike,
  isTemplateExpression,
  isVariableDeclaration,
  isVariableDeclarationList,
  isVariableStatement,
  JSDocParsingMode,
  NodeFlags,
  objectAllocator,
  type PrivateIdentifier,
  ScriptKind,
  ScriptTarget,
  SyntaxKind,
  setObjectAllocator,
} from 'typescript';

declare module 'typescript' {
  /** The offset of a node after space and comments; a language server's nodes call it `getStart`. */
  function getTokenPosOfNode(node: Node, source: SourceFileLike): number;
  type NodeMaker = () => { readonly prototype: Node };
  const objectAllocator: { readonly getIdentifierConstructor: NodeMaker; readonly getPrivateIdentifierConstructor: NodeMaker };
  /** Replaces what makes nodes, also where the parser has already taken it. */
  function setObjectAllocator(allocator: typeof objectAllocator): void;
}

// A name tells its text by an accessor of the language server's nodes, which are not kept; those of the parser have only what it is made of.
const { getIdentifierConstructor } = objectAllocator;
Object.defineProperty(getIdentifierConstructor().prototype, 'text', { get: textOfName, configurable: true });
setObjectAllocator({ ...objectAllocator, getPrivateIdentifierConstructor: getIdentifierConstructor });

function textOfName(this: Identifier | PrivateIdentifier): string {
  return idText(this);
}

/**
 * The used parts of the TypeScript compiler, and no more: the build keeps only those, which load in an eighth of the time
 * (`scripts/build/typescript-parts.ts`). Loaded lazily.
 */
export const compiler = {
  canHaveDecorators,
  canHaveModifiers,
  createSourceFile,
  forEachChild,
  getDecorators,
  getTokenPosOfNode,
  isArrayBindingPattern,
  isBinaryExpression,
  isBlock,
  isCallExpression,
  isCaseClause,
  isClassDeclaration,
  isComputedPropertyName,
  isEmptyStatement,
  isExpressionStatement,
  isExternalModuleReference,
  isFunctionDeclaration,
  isIdentifier,
  isJsxText,
  isMethodSignature,
  isModifier,
  isModuleBlock,
  isNamespaceExport,
  isNamespaceImport,
  isObjectBindingPattern,
  isOmittedExpression,
  isParenthesizedExpression,
  isPrivateIdentifier,
  isPropertyAccessExpression,
  isSemicolonClassElement,
  isStringLiteral,
  isStringLiteralLike,
  isTemplateExpression,
  isVariableDeclaration,
  isVariableDeclarationList,
  isVariableStatement,
  JSDocParsingMode,
  NodeFlags,
  ScriptKind,
  ScriptTarget,
  SyntaxKind,
};

export type Compiler = typeof compiler;
