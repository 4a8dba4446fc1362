import ky from 'ky';

export function createTemuClient({ baseUrl, appKey }: { baseUrl: string; appKey: string }) {
  const http = ky.create({ prefixUrl: baseUrl, retry: 0 });
  return {
    async request(type: string, data: Record<string, unknown> = {}): Promise<{ success: boolean }> {
      const params = { type, app_key: appKey, timestamp: Date.now(), ...data };
      return http.post('openapi/router', { json: params }).json<{ success: boolean }>();
    },
  };
}

export type TemuClient = ReturnType<typeof createTemuClient>;
