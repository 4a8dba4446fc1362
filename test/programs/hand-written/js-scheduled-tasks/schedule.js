const tasks = [];
exports.task = (name, run) => tasks.push({ name, run });
exports.runAll = async () => {
  for (const { name, run } of tasks) {
    try { await run(); } catch (error) { console.log(name, error.message); }
  }
};
