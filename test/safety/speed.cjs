/** A fixed piece of work of the tool's kind: objects, maps, closures and texts, a part of them kept to the end, as trees and values are. */
const kept = [];
let sum = 0;
for (let round = 0; round < 48; round++) {
  const rows = new Map();
  for (let i = 0; i < 20_000; i++) rows.set(`k${i}`, { i, text: `bg.x.y${i}`, next: (before) => before + i });
  for (const [key, row] of rows) sum += row.next(key.length) + row.text.indexOf('y');
  if (round % 3 === 0) kept.push(rows);
}
for (const rows of kept) for (const [key, row] of rows) sum += row.next(key.length);
process.stdout.write(String(sum));
