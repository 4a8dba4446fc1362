export interface Reply {
  success: boolean;
  errorMsg?: string;
  result?: unknown;
}

async function post(gatewayUrl: string, action: string, params: Record<string, unknown>): Promise<Reply> {
  const metric = action.split('.').slice(0, 2).join('_');
  console.log('metric', `temu_${metric}_total`);
  const raw: Record<string, unknown> = { type: action, app_key: 'ak', ...params };
  const body: Record<string, unknown> = {};
  for (const key of Object.keys(raw).sort()) body[key] = raw[key];
  const options = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const reply = (await fetch(gatewayUrl, options).then((res) => res.json()) as Reply);
  return reply;
}

export function clientFor(gatewayUrl: string) {
  return post.bind(null, gatewayUrl);
}
