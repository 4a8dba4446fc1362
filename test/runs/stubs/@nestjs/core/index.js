// As much of the package's surface as the programs call, written for them: one container, which makes each provider once.
const isClass = (one) => typeof one === 'function';

function providersOf(module) {
  // What `forRoot(…)` gives has the module beside providers of its own.
  const { imports = [], providers = [] } = (module.module ?? module).nestModule ?? {};
  return [...imports.flatMap(providersOf), ...providers, ...(module.providers ?? [])];
}

exports.NestFactory = {
  async createApplicationContext(module) {
    const made = new Map();
    const providers = providersOf(module);
    const get = (token) => {
      if (made.has(token)) return made.get(token);
      const provider = providers.find((one) => one.provide === token) ?? token;
      const value = isClass(provider) ? makeOf(provider) : madeBy(provider);
      made.set(token, value);
      return value;
    };
    const makeOf = (type) => {
      const types = type.nestTypes ?? [];
      return new type(...Array.from({ length: types.length }, (_, at) => get(type.nestTokens?.[at] ?? types[at])));
    };
    const madeBy = ({ useValue, useClass, useFactory, useExisting, inject = [] }) => {
      if (useFactory) return useFactory(...inject.map(get));
      if (useExisting) return get(useExisting);
      return useClass ? makeOf(useClass) : useValue;
    };
    for (const one of providers) get(one.provide ?? one);
    return { get, async init() {}, async close() {} };
  },
};
