import axios from 'axios';

export async function httpRequest(options: { url: string; method?: string; data: object }): Promise<unknown> {
  const config: { method: string; url?: string; data?: unknown; timeout: number } = { method: 'post', timeout: 5000 };
  config.url = options.url;
  config.data = options.data;
  const response = await axios(config);
  return response.data as unknown;
}
