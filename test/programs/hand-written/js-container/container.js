const factories = new Map();
const made = new Map();
module.exports = {
  register(name, factory) {
    factories.set(name, factory);
    return this;
  },
  get(name) {
    if (!made.has(name)) made.set(name, factories.get(name)(this));
    return made.get(name);
  },
};
