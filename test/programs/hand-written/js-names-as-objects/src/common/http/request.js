import axios from 'axios';

const http = axios.create({ timeout: 15000, headers: { 'User-Agent': 'erp/1.0' } });

export async function post(url, body) {
  const { data } = await http.post(url, body);
  return data;
}
