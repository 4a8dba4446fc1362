import { readFileSync } from 'node:fs';

function load(path) {
  const out = {};
  let section = '';
  for (const raw of readFileSync(path, 'utf8').split('\n')) {
    const line = raw.trim();
    if (!line || line.startsWith('#')) continue;
    const head = /^\[(\w+)\]$/.exec(line);
    if (head) {
      section = head[1];
      out[section] = {};
      continue;
    }
    const [key, value] = line.split('=').map((s) => s.trim());
    out[section][key] = value;
  }
  return out;
}

const conf = load(new URL('./temu.conf', import.meta.url));

async function call(name, biz) {
  const res = await fetch(conf.gateways.cn, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: conf.types[name], app_key: 'k', ...biz }),
  });
  return res.json();
}

for (const name of ['goodsAdd', 'orderList']) console.log(name, await call(name, { page: 1 }));
