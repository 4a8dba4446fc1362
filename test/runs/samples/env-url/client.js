const apiUrl = process.env.TEMU_API_URL ?? 'https://openapi.kuajingmaihuo.com/openapi/router';

export async function temu(type, data = {}) {
  const response = await fetch(apiUrl, {
    method: 'POST',
    body: JSON.stringify({ ...data, type, app_key: process.env.TEMU_APP_KEY }),
  });
  return response.json();
}
