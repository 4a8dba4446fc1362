import { HOST, PATH } from './config.mjs'

export async function request(type, data) {
  const url = `https://${HOST}${PATH}`
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ data, type }) })
  return response.json()
}
