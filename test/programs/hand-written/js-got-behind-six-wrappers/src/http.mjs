import got from 'got';

export async function httpPost(url, body) {
  return got.post(url, { json: body }).json();
}
