export async function sendJson(url, body) {
  const res = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(Object.entries(body).map(([k, x]) => [k, typeof x === 'object' ? JSON.stringify(x) : String(x)])).toString() });
  return res.json();
}
