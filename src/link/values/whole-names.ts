import type { ClassNode, Tree } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { classesNamed } from '../symbols/class-names.js';
import type { Session } from './session.js';

/** `java.net.URL`, `System.Net.Http.HttpClient`: a class by its whole name, with its package in front. */
export function isWrittenOut(path: string, key: string, { language }: Tree): boolean {
  if (language === 'csharp') return outerNamespace.test(path) && !innerNamespace.test(key);
  return language === 'java' && /^[a-z]\w*(?:\.[a-z]\w*)*$/.test(path) && /^[A-Z]/.test(key);
}

/** The namespaces that C#'s clients, collections and mappers stand in. */
const innerNamespace = /^(?:Net|Http|Text|Json|Collections|Generic|Specialized|Concurrent|Web|Script|Serialization|IO|Linq)$/;
const outerNamespace =
  /^(?:System|Newtonsoft|RestSharp|Flurl)(?:\.(?:Net|Http|Text|Json|Collections|Generic|Specialized|Concurrent|Web|Script|Serialization|IO|Linq)){0,4}$/;

/** `com.shop.temu.Client`: a class of the project by its whole name; null for anything else. */
export function writtenOutClass(session: Session, path: string, key: string, tree: Tree): Ref<ClassNode> | null {
  if (!isWrittenOut(path, key, tree)) return null;
  const folder = `${path.replaceAll('.', '/')}/`;
  const [only, another] = classesNamed(session.program, key, tree).filter((ref) => `/${ref.tree.file.path}`.includes(`/${folder}`));
  return only && !another ? only : null;
}
