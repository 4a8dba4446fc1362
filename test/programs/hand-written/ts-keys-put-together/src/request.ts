import axios from 'axios'

const instance = axios.create({ timeout: 10000, headers: { 'Content-Type': 'application/json' } })

export async function transport(url: string, body: Record<string, any>, timeout = 8000): Promise<any> {
	const res = await instance.post(url, JSON.stringify(body), { timeout })
	return res.data
}
