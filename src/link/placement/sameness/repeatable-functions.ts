import { walk } from '../../../base/tree.js';
import type { FunctionNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';

type Is = (node: Node) => boolean;

/** A function that chooses between such expressions as `is` tells, by conditions on such, and does nothing else. `isOwn`: it may read its object. */
export function onlyChooses({ tree, node }: Ref<FunctionNode>, isOwn: boolean, is: Is): boolean {
  if (node.body.length === 0 || !node.annotations.every(isOverride)) return false;
  if (!isOwn && node.body.some((part) => [...walk(part)].some((inner) => inner.kind === 'name' && inner.name === 'this'))) return false;
  const isStep: Is = (step) => {
    switch (step.kind) {
      case 'return':
        return step.value === null || is(step.value);
      case 'branch':
        return isTest(step.condition, is) && step.then.every(isStep) && step.otherwise.every(isStep);
      case 'switch':
        return (step.subject === null || is(step.subject)) && step.cases.every(isStep);
      case 'case':
        return step.tests.every((test) => isTest(test, is)) && step.body.every(isStep);
      case 'define':
        return !step.member && step.value !== null && is(step.value);
      case 'group':
        return /^(?:throw|raise)\b/.test(tree.file.text.slice(step.range.start, step.range.start + 6));
      default:
        return false;
    }
  };
  return node.body.every(isStep);
}

const isOverride: Is = (node) => node.kind === 'call' && nameOf(node.callee) === 'Override';

/** Tests of a text, or of what something is, that change nothing. */
const tests =
  /^(?:startsWith|startswith|endsWith|endswith|equals|equalsIgnoreCase|isinstance|HasPrefix|HasSuffix|str_starts_with|str_ends_with|StartsWith|EndsWith|Equals)$/;

/** A condition on such expressions. */
export function isTest(node: Node, is: Is): boolean {
  switch (node.kind) {
    case 'compare':
      return isTest(node.left, is) && isTest(node.right, is);
    case 'list':
      return node.items.every((item) => isTest(item, is));
    case 'call':
      return (
        tests.test(nameOf(node.callee) ?? '') &&
        node.args.every((arg) => isTest(arg, is)) &&
        (node.callee.kind !== 'member' || is(node.callee.object))
      );
    case 'plain':
      return true;
    default:
      return is(node);
  }
}
