const { pull } = require('../lib/pull');

(async () => {
  const rows = [];
  for await (const row of pull()) rows.push(row);
  const kinds = rows.map((row) => row.kind).sort();
  if (kinds.join() !== 'activity,mall,session') throw new Error(`少了数据: ${kinds}`);
  console.log(rows);
})();
