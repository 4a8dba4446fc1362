import type { Gateway, Migration } from '../../../model/index.js';
import type { AbstractValue } from '../../values/abstract-value.js';
import type { Session } from '../../values/session.js';

/**
 * Whether a type goes to a gateway, of types of which the URL has chosen the name: of an old name and its new one the new one alone goes to CN and the
 * partner, the old one alone to a region. Null where the URL has chosen nothing.
 */
export function chosenByUrl(session: Session, types: readonly AbstractValue[]): (type: AbstractValue, served: Gateway) => boolean | null {
  const { migrations } = session.program.catalogue;
  const texts = new Set(types.flatMap((type) => (type.kind === 'text' && isChosen(type) ? [type.text] : [])));
  const twins = [...texts].flatMap((old): readonly (readonly [string, boolean])[] => {
    const renamed = renamedByModule(migrations.get(old));
    return renamed !== undefined && texts.has(renamed)
      ? [
          [old, false],
          [renamed, true],
        ]
      : [];
  });
  const isNew = new Map(twins);
  return (type, served) => {
    const asNew = type.kind === 'text' && isChosen(type) && served !== 'unknown' ? isNew.get(type.text) : undefined;
    if (asNew === true && isWritten(type)) return null;
    return asNew === undefined ? null : asNew === (served === 'cn' || served === 'partner');
  };
}

/** Price review is the shop's matter: the module sends both of its names as they are, whatever the URL. */
function renamedByModule(migration: Migration | undefined): string | undefined {
  return migration?.applies === 'always' ? migration.newType : undefined;
}

/** `region === 'pa' ? NEW : OLD`: the new name goes through that function as it is, to whatever gateway. */
function isWritten(type: AbstractValue): boolean {
  return type.kind === 'text' && type.from.some(({ node }) => node.value.includes(type.text));
}

/** It has passed through the function that renames by the URL. */
function isChosen({ steps }: AbstractValue): boolean {
  return steps.some(({ why }) => why === 'router');
}
