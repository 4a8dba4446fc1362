import type { Node } from '../../model/index.js';
import type { Holder } from './abstract-value.js';

type About = Pick<Holder, 'name' | 'decl' | 'within'>;
type Answer<T> = { readonly name: string; readonly within: string | undefined; readonly answer: T };

/** Answers about a key of what a variable holds. They are asked for at every reading of a key: a text of all that is asked would cost more than most answers. */
export class ByHolder<T> {
  private readonly answers = new WeakMap<Node, Map<string, Answer<T>[]>>();

  get({ decl, name, within }: About, key: string): T | undefined {
    const found = this.answers.get(decl.node)?.get(key);
    return found?.find((one) => one.name === name && one.within === within)?.answer;
  }

  set({ decl, name, within }: About, key: string, answer: T): void {
    const ofDecl = this.answers.get(decl.node) ?? new Map<string, Answer<T>[]>();
    this.answers.set(decl.node, ofDecl);
    const known = ofDecl.get(key);
    if (known) known.push({ name, within, answer });
    else ofDecl.set(key, [{ name, within, answer }]);
  }
}
