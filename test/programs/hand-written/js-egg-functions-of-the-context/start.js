const egg = require('egg');

egg.start({ baseDir: __dirname }).then(async (app) => {
  await app.runSchedule('stock');
  await app.runSchedule('local');
});
