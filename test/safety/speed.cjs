/** A fixed piece of work of the tool's kind (objects, maps, closures, texts): the seconds that it takes. */
const start = process.cpuUsage();
let sum = 0;
for (let round = 0; round < 60; round++) {
  const rows = new Map();
  for (let i = 0; i < 20_000; i++) rows.set(`k${i}`, { i, text: `bg.x.y${i}`, next: (before) => before + i });
  for (const [key, row] of rows) sum += row.next(key.length) + row.text.indexOf('y');
}
const { user, system } = process.cpuUsage(start);
process.stdout.write(JSON.stringify({ sum, seconds: (user + system) / 1e6 }));
