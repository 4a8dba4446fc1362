// As much of Vue's surface as the samples call, written for them: no template, one component after another.
let waiting = [];

exports.ref = (value) => ({ value });
exports.onMounted = (hook) => waiting.push(hook);
exports.defineComponent = (options) => options;

exports.createApp = (component) => ({
  async mount() {
    await mounted(component);
  },
});

async function mounted({ components = {}, data, methods = {}, mounted: hook, setup }) {
  waiting = [];
  setup?.();
  const hooks = waiting;
  for (const child of Object.values(components)) await mounted(child);
  const instance = { ...data?.() };
  for (const [name, method] of Object.entries(methods)) instance[name] = method.bind(instance);
  for (const one of hooks) await one();
  await hook?.call(instance);
}
