import got from 'got';

function encode(body) {
  const form = new URLSearchParams();
  for (const [k, v] of Object.entries(body)) form.append(k, typeof v === 'object' ? JSON.stringify(v) : String(v));
  return form.toString();
}

export async function submit(url, body) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return got.post(url, { body: encode(body), headers }).json();
}
