import type { DefineNode, FunctionNode, NameNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import { enclosingObject } from '../values/calls/receiver.js';

/** `this.x` in two methods of one class, of which both have an object, or neither has: in a static one `$this` is an error, and `this` the class. */
export function isOfOneObject(node: Node, place: Node, tree: Tree): boolean {
  if (node.kind !== 'member' || node.object.kind !== 'name' || node.object.name !== 'this') return false;
  const [here, there] = [enclosingObject(node), enclosingObject(place)];
  const isMethod = (one: Node): boolean => enclosing(one) === (enclosingObject(one)?.method ?? null);
  if (here?.owner.kind !== 'class' || here.owner !== there?.owner || !isMethod(node) || !isMethod(place)) return false;
  return isSaidIn(tree, node.object, here.method, there.method);
}

/** Both stand in methods of one class, of which both have an object, or neither has, named `self` alike where it has a name in the text. */
export function areOfOneObject(tree: Tree, self: NameNode | null, node: Node, place: Node): boolean {
  const [here, there] = [enclosingObject(node), enclosingObject(place)];
  const isMethod = (one: Node): boolean => enclosing(one) === (enclosingObject(one)?.method ?? null);
  if (here?.owner.kind !== 'class' || there?.owner.kind !== 'class' || !isMethod(node) || !isMethod(place)) return false;
  if (tree.language === 'go') {
    const [one, other] = [receiverIn(tree, node), receiverIn(tree, place)];
    return one !== null && one === other;
  }
  if (here.owner !== there.owner || here.method === null || there.method === null) return false;
  if (self !== null) return isSaidIn(tree, self, here.method, there.method);
  return isStatic(headOf(tree, here.method)) === isStatic(headOf(tree, there.method));
}

/** `c *Client` of `func (c *Client) Post(…)`; null in any other function. */
export function receiverIn({ file }: Tree, node: Node): string | null {
  const method = enclosing(node);
  if (method?.parent?.kind !== 'class') return null;
  const { start } = method.parent.range;
  return /^func \((\w+ \*?\w+)\)/.exec(file.text.slice(start, start + 200))?.[1]?.replace('*', '') ?? null;
}

/** A field of an object by its bare name, as Java and C# read it, where a static method has no object. */
export function isWithoutObject({ tree, node }: Ref, place: Node, home: Tree): boolean {
  if (!/^(?:java|csharp)$/.test(home.language) || node.kind !== 'define' || !node.member) return false;
  const isOfClass = /\b(?:static|const)\s/.test(modifiersOf(tree, node));
  const { method = null } = enclosingObject(place) ?? {};
  return !isOfClass && method !== null && isStatic(headOf(home, method));
}

/** What stands before a field's name, behind the member before it: C#'s tree begins a field with its name. */
function modifiersOf({ file }: Tree, { at }: DefineNode): string {
  const before = file.text.slice(Math.max(0, at.start - LONGEST), at.start);
  return before.slice(Math.max(...[';', '{', '}'].map((end) => before.lastIndexOf(end))) + 1);
}

/** Modifiers and a type are no longer than so many characters. */
const LONGEST = 300;

function isSaidIn(tree: Tree, self: NameNode, here: FunctionNode | null, there: FunctionNode | null): boolean {
  const { text } = tree.file;
  if (tree.language === 'php' && /^(?:self|static)$/.test(text.slice(self.range.start, self.range.end))) return true;
  if (here === null || there === null) return true;
  const [first, second] = [headOf(tree, here), headOf(tree, there)];
  // `self` and `cls` are names of Python's parameters.
  if (tree.language === 'python') return selfIn(first) === selfIn(second);
  return isStatic(first) === isStatic(second);
}

function headOf({ file }: Tree, { range, at }: FunctionNode): string {
  const end = at?.end ?? range.start;
  return file.text.slice(range.start, end + 80);
}

function selfIn(head: string): string {
  return /\bdef\s+\w+\(\s*(\w+)/.exec(head)?.[1] ?? '';
}

function isStatic(head: string): boolean {
  return /\bstatic\s/.test(/^[^({]*/.exec(head)?.[0] ?? '');
}
