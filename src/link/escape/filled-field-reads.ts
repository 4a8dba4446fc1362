import type { Node, Tree } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { openHolders } from '../symbols/sight.js';
import { declaredType } from '../values/classes/declared-types.js';
import { fieldsFilledBy } from '../values/files/filled-fields.js';
import type { Session } from '../values/session.js';

/** The places that may read a value of a config file by the fields which it was put into: `properties.getUrl()`, `config.url()`, `cfg.CN.URL`. */
export function readsOfFields(session: Session, value: Node): readonly Ref[] {
  return [...fieldsFilledBy(value)].flatMap(([field, home]) =>
    accessors(field, home).flatMap((name): readonly Ref[] => {
      // Files that are not read may hold a reader.
      if (!openHolders(session, home, name)) return [{ tree: home, node: home.root }];
      return session.program.named
        .get(name)
        .filter(({ tree, node }) => tree.language === home.language && mayRead(session, { tree, node }, field));
    }),
  );
}

function accessors(field: string, { language }: Tree): readonly string[] {
  const capital = field.charAt(0).toUpperCase() + field.slice(1);
  return language === 'java' ? [field, `get${capital}`, `is${capital}`] : [field];
}

function mayRead(session: Session, { tree, node }: Ref, field: string): boolean {
  const { parent } = node;
  if (parent?.kind === 'assign' && parent.target === node) return false;
  // A method with arguments is no getter.
  if (parent?.kind === 'call' && parent.callee === node && parent.args.length > 0) return false;
  if (node.kind === 'name')
    return session.names.declarationsOf(node, tree)?.some((decl) => decl.node.kind === 'define' && decl.node.member) ?? false;
  const types = node.kind === 'member' ? declaredType(session, node.object, tree) : null;
  return (
    types === null ||
    types.some((type) => type.kind === 'instance' && hierarchyOf(session, type.type).some((one) => has(one.node.body, field)))
  );
}

function has(body: readonly Node[], field: string): boolean {
  return body.some((part) => part.kind === 'define' && part.name === field);
}
