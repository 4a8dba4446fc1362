import { type EndpointName, endpoints } from './endpoints.js';
import { fail, ok, type Result } from './result.js';

namespace Config {
  export const router = new URL('/openapi/router', 'https://openapi.kuajingmaihuo.com');
  export const appKey = 'typed';
}

const isReply = (value: unknown): value is { success: boolean; result?: unknown; errorMsg?: string } =>
  typeof value === 'object' && value !== null && 'success' in value;

export async function invoke<T>(name: EndpointName, params: Record<string, unknown> = {}): Promise<Result<T>> {
  const endpoint = endpoints[name];
  const version = 'version' in endpoint ? endpoint.version : 'V1';
  const response = await fetch(Config.router, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ app_key: Config.appKey, version, type: endpoint.type, ...params }),
  });
  const reply: unknown = await response.json();
  if (!isReply(reply)) return fail('返回格式不对');
  return reply.success ? ok(reply.result as T) : fail(reply.errorMsg ?? '失败');
}
