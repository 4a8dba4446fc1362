import type { BuiltRequest, TemuRequestBuilder } from './builder';

async function transmit({ url, body }: BuiltRequest): Promise<{ success: boolean; errorMsg?: string }> {
  const res = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await res.json()) as { success: boolean; errorMsg?: string };
}

export async function send(name: string, builder: TemuRequestBuilder): Promise<void> {
  const reply = await transmit(builder.build());
  console.log(name, reply.success ? '通过' : reply.errorMsg);
}
