import axios from 'axios';

export async function post(url, body) {
  const { data } = await axios.post(url, body, { headers: { 'Content-Type': 'application/json' }, timeout: 10000 });
  return data;
}
