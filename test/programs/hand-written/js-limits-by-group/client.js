const GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';

export async function send(type, data) {
  const res = await fetch(GATEWAY, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type, app_key: 'key-1', access_token: 'token-1', ...data }),
  });
  return res.json();
}
