import { isScript } from '../../program/program.js';
import type { Decl } from '../../program/ref.js';
import { type AbstractValue, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import type { Variable } from '../sameness/changed-between.js';
import { typeAndMaking } from '../type/declared-texts.js';
import type { TypeQuestion } from '../type/type-expression.js';
import { declOf } from './body-values.js';

/** What a library makes of a form's entries without giving them back: npm's form-data is a stream, requests_toolbelt's encoder and aiohttp's form are none either. */
const made = /^(?:form-data(?:\.default|\.FormData)?|(?:requests_toolbelt\.)?MultipartEncoder|aiohttp\.FormData)\(/;

/** A form of which the router cannot read the type: handed such a one, it would leave every type on CN without a word. */
export function isUnreadForm(asked: TypeQuestion, variable: Variable): boolean {
  const { session, call, callStrings } = asked;
  const decl = declOf(asked, variable);
  if (decl !== null && isDeclaredForm(decl)) return true;
  const isForm = (value: AbstractValue): boolean => value.kind === 'library' && made.test(value.path);
  return [TOP, ...callStrings.map(along)].some((env) => evaluate(session, variable, call.tree, env).some(isForm));
}

/** `(form: FormData)` where the file imports npm's form-data, which goes by the name of the browser's own. */
function isDeclaredForm(decl: Decl): boolean {
  const [type] = typeAndMaking(decl);
  return isScript(decl.tree) && type === 'FormData' && /['"]form-data['"]/.test(decl.tree.file.text);
}

/** Go's `multipart.NewWriter(&body)` grows the buffer into parts, in which no `type=` stands. */
export function isMultipart({ tree, node }: Decl): boolean {
  if (tree.language !== 'go' || (node.kind !== 'define' && node.kind !== 'param')) return false;
  return ['', '&'].some((mark) => tree.file.text.includes(`multipart.NewWriter(${mark}${node.name})`));
}
