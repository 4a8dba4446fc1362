export interface Reply {
  success: boolean;
  errorMsg?: string;
  result?: unknown;
}

export async function sendJson(target: string, content: Record<string, unknown>): Promise<Reply> {
  const res = await fetch(target, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content) });
  const reply = (await res.json() as Reply);
  return reply;
}
