const app = {};
exports.createHooks = (plugins) => {
  for (const plugin of plugins) for (const [key, value] of Object.entries(plugin(app)?.provide ?? {})) app[`$${key}`] = value;
};
exports.useNuxtApp = () => app;
