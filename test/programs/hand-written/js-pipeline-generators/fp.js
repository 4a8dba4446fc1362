export const pipe = (...fns) => (input) => fns.reduce((value, fn) => fn(value), input);
export const tap = (fn) => (value) => (fn(value), value);
export const chain = (fn) => (promise) => Promise.resolve(promise).then(fn);
