export interface Reply {
  success: boolean;
  errorMsg?: string;
  result?: unknown;
}

export async function sendJson(target: string, content: Record<string, unknown>): Promise<Reply> {
  const form = new URLSearchParams();
  for (const [k, v] of Object.entries(content)) form.append(k, typeof v === 'string' ? v : JSON.stringify(v));
  const res = await fetch(target + '/router', { method: 'POST', body: form });
  const reply = (await res.json() as Reply);
  return reply;
}
