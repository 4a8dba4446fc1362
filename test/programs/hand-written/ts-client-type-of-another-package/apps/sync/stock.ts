import { Endpoints, type TemuClient } from '#temu';

export async function pushStock(client: TemuClient, skuIds: readonly number[]): Promise<boolean> {
  const answer = await client.request(Endpoints.stock.update, { skuIds });
  return answer.success;
}
