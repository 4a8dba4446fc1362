import axios from 'axios';
import type { Shop, Dict } from '../urls';

export async function httpPost(url: string, body: Dict): Promise<any> {
  const resp = await axios({ url, method: 'post', data: new URLSearchParams(Object.entries(body).map(([k, x]) => [k, typeof x === 'object' ? JSON.stringify(x) : String(x)])).toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
  return resp.data;
}
