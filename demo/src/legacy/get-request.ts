// 老系统留下的 GET 方式：参数由调用方拼好，看不出是哪个接口
const LEGACY_GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';

export async function legacyGet(query: URLSearchParams): Promise<unknown> {
  const response = await fetch(`${LEGACY_GATEWAY}?${query}`);
  return response.json();
}
