const MAKE = Symbol('make');

/** One getter for all objects: V8 keeps each that has one of its own as a table of a kilobyte. Found by inheritance too. */
const descriptor = {
  enumerable: true,
  get(this: { readonly [MAKE]: () => unknown }): unknown {
    return this[MAKE]();
  },
};

/** Gives an object one more property, whose value is made each time when it is asked for. */
export function madeWhenAsked<T extends object, K extends string, V>(object: T, key: K, make: () => V): T & { readonly [P in K]: V } {
  const made = Object.assign(object, { [MAKE]: make });
  return Object.defineProperty(made, key, descriptor) as T & { readonly [P in K]: V };
}
