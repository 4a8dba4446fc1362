// As much of awilix' surface as the programs call, written for them: a cradle that makes each registration once.
const made = (make) => ({ make, singleton: () => made(make), scoped: () => made(make) });
exports.asClass = (type) => made((cradle) => new type(cradle));
exports.asFunction = (make) => made((cradle) => make(cradle));
exports.asValue = (value) => made(() => value);
exports.createContainer = () => {
  const registered = {};
  const held = new Map();
  const resolve = (name) => {
    if (!registered[name]) throw new Error(`Could not resolve '${name}'`);
    if (!held.has(name)) held.set(name, registered[name].make(cradle));
    return held.get(name);
  };
  const cradle = new Proxy({}, { get: (_, name) => resolve(name) });
  const container = { cradle, resolve, register: (more) => (Object.assign(registered, more), container) };
  return container;
};
