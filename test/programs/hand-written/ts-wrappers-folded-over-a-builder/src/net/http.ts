import type { Shop, Dict } from '../config';

export async function httpPost(url: string, body: Dict): Promise<any> {
  const res = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const text = await res.text();
  return JSON.parse(text);
}
