const { invoke } = require('./invoke');
const catalog = require('./catalog');
(async () => {
  for (const name of Object.keys(catalog)) {
    const out = await invoke(name, {});
    console.log(name, out.success);
  }
})();
