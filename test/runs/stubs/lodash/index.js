// As much of lodash's surface as the programs call, written for them.
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (given) => (Array.isArray(given) ? given : Object.values(given ?? {}));
const pairsOf = (given) => (Array.isArray(given) ? given.map((value, at) => [at, value]) : Object.entries(given ?? {}));
const read = (by) => (typeof by === 'function' ? by : (value) => value?.[by]);
const at = (value, path) => String(path).split('.').reduce((inner, key) => inner?.[key], value);

const lodash = {
  isNil: (value) => value === null || value === undefined,
  isEmpty: (value) => listOf(value).length === 0,
  assign: Object.assign,
  extend: Object.assign,
  defaults: (target, ...sources) => {
    for (const [key, value] of sources.flatMap(Object.entries)) if (target[key] === undefined) target[key] = value;
    return target;
  },
  merge: (target, ...sources) => {
    for (const [key, value] of sources.flatMap((one) => Object.entries(one ?? {})))
      target[key] = isObject(value) && isObject(target[key]) ? lodash.merge(target[key], value) : (value ?? target[key]);
    return target;
  },
  cloneDeep: structuredClone,
  clone: (value) => (Array.isArray(value) ? [...value] : { ...value }),
  pickBy: (value, keep = Boolean) => Object.fromEntries(Object.entries(value).filter(([key, one]) => keep(one, key))),
  omitBy: (value, drop) => Object.fromEntries(Object.entries(value).filter(([key, one]) => !drop(one, key))),
  pick: (value, ...keys) => Object.fromEntries(Object.entries(value).filter(([key]) => keys.flat().includes(key))),
  omit: (value, ...keys) => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.flat().includes(key))),
  get: (value, path, fallback) => at(value, path) ?? fallback,
  toPairs: Object.entries,
  fromPairs: Object.fromEntries,
  keys: Object.keys,
  values: Object.values,
  sortBy: (list, by = (value) => value) => [...listOf(list)].sort((one, other) => (read(by)(one) < read(by)(other) ? -1 : 1)),
  map: (list, by) => pairsOf(list).map(([key, value]) => read(by)(value, key)),
  filter: (list, keep) => listOf(list).filter(keep),
  find: (list, wanted) =>
    listOf(list).find(typeof wanted === 'function' ? wanted : (one) => Object.entries(wanted).every(([key, value]) => one[key] === value)),
  forEach: (list, work) => {
    for (const [key, value] of pairsOf(list)) if (work(value, key) === false) break;
    return list;
  },
  mapValues: (value, by) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, read(by)(one, key)])),
  mapKeys: (value, by) => Object.fromEntries(Object.entries(value).map(([key, one]) => [by(one, key), one])),
  keyBy: (list, by) => Object.fromEntries(listOf(list).map((one) => [read(by)(one), one])),
  groupBy: (list, by) => Object.groupBy?.(listOf(list), read(by)) ?? {},
  chunk: (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size)),
  uniq: (list) => [...new Set(list)],
  compact: (list) => list.filter(Boolean),
  flatMap: (list, by) => listOf(list).flatMap(by),
  flow: (...steps) => (value) => steps.flat().reduce((before, step) => step(before), value),
  once: (work) => {
    let made = null;
    return (...args) => (made ??= { value: work(...args) }).value;
  },
  memoize: (work, key = (first) => first) => {
    const made = new Map();
    return (...args) => {
      if (!made.has(key(...args))) made.set(key(...args), work(...args));
      return made.get(key(...args));
    };
  },
  partial: (work, ...first) => (...rest) => work(...first, ...rest),
  curry: (work) => (...first) => (first.length >= work.length ? work(...first) : (...rest) => work(...first, ...rest)),
};

/** `_(value).pickBy(…).value()` */
class Chain {
  constructor(value) {
    this.wrapped = value;
  }

  value() {
    return this.wrapped;
  }
}
for (const [name, work] of Object.entries(lodash))
  Chain.prototype[name] = function (...args) {
    return new Chain(work(this.wrapped, ...args));
  };

const start = (value) => new Chain(value);
module.exports = Object.assign(start, lodash, { chain: start });
module.exports.default = module.exports;
