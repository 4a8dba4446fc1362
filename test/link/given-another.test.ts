import { expect, test } from 'vitest';
import { CN, onlyRequest, project } from './project.js';

test.each<[what: string, files: Record<string, string>, type: string | null]>([
  [
    'a getter that takes out of a queue is not read twice',
    {
      'q.js': `class Queue { get type() { return this.jobs.shift(); } send() { return fetch('${CN}', { method: 'POST', body: JSON.stringify({ type: this.type }) }); } }\nnew Queue().send();`,
    },
    null,
  ],
  [
    'a getter that reads a field is',
    {
      'q.js': `class Queue { get type() { return this.job; } send() { return fetch('${CN}', { method: 'POST', body: JSON.stringify({ type: this.type }) }); } }\nnew Queue().send();`,
    },
    'this.type',
  ],
  [
    'an object whose type a replacer may put another name for',
    {
      'r.js': `exports.send = (p) => fetch('${CN}', { method: 'POST', body: JSON.stringify(p, (k, v) => (k === 'type' ? p.alias || v : v)) });\nexports.send({ type: 'bg.goods.list.get' });`,
    },
    null,
  ],
  [
    'a replacer that writes numbers leaves the type',
    {
      'r.js': `const send = (p) => fetch('${CN}', { method: 'POST', body: JSON.stringify(p, (k, v) => (typeof v === 'bigint' ? String(v) : v)) });\nsend({ type: 'bg.goods.list.get' });`,
    },
    'p.type',
  ],
  [
    "a variable that a call between the two places changes: another function's",
    {
      's.py': `import requests\n\ncurrent = "bg.order.list.get"\n\n\ndef token(name):\n    global current\n    current = name\n    return "t"\n\n\ndef call(name):\n    return requests.post("${CN}", json={"access_token": token(name), "type": current})\n\n\ncall("bg.goods.list.get")\n`,
    },
    null,
  ],
])('%s', async (_what, files, type) => {
  expect(onlyRequest(await project(files)).typeAtHost).toBe(type);
});
