import type { Decl } from '../../program/ref.js';
import { typeAndMaking } from '../type/declared-texts.js';

/** `body` of `JObject body`, whose `ToString` is its JSON. */
export function isJsonObject(decl: Decl | null): boolean {
  return decl !== null && decl.tree.language === 'csharp' && typeIn(decl) === 'JObject';
}

/** `new Form()`, `given ? new Form() : copy(given)`, `JObject.FromObject(given)`, `pairs.ToList()` */
const typeMade = /^(?:[\w.!=() ]{1,80}\? )?(?:new\s+([\w.]+)|(JObject)\.\w+\()|\.To(List|Array|Dictionary)\(\)$/;

/** An object whose properties C#'s router reads by the names that they have in JSON; a content is written out already. */
export function isPlainObject(decl: Decl): boolean {
  return !/(?:Content|Stream|Message|Writer|\])\??$/.test(typeIn(decl) ?? 'Content');
}

function typeIn(decl: Decl): string | null {
  const [type, made] = typeAndMaking(decl);
  return type === 'var' || type === '' ? (typeMade.exec(made)?.slice(1).find(Boolean) ?? null) : type;
}
