async function sendJson(target, content) {
  const req = new Request(target, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) });
  const reply = await (await fetch(req)).json();
  return reply;
}

module.exports = { sendJson };
