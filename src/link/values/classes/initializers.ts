import type { DefineNode } from '../../../model/index.js';
import { initializerEntry } from '../../program/initializer-entry.js';
import type { Ref } from '../../program/ref.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { fieldOf, madeOf } from './instance-fields.js';
import type { Instance } from './instances.js';

/**
 * The field of an object that C#'s `new Shop { Region = Region.CN }` makes: the initializer comes behind the constructors, so what they put there is
 * gone. Null where no initializer sets the field.
 */
export function initialized(session: Session, value: Instance, field: DefineNode, at: Ref, env: Env): readonly AbstractValue[] | null {
  const { made } = value;
  const given = made === null || made.tree.language !== 'csharp' ? null : initializerEntry(made, field.name);
  const object = given === null ? null : madeOf(session, value);
  if (made === null || given === null || object === null) return null;
  return fieldOf(session, { ...object, runs: [] }, field.name, evaluate(session, given, made.tree, made.env), at, env);
}
