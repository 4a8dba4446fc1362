import type { Command } from './commands.js';
import { transport } from './transport.js';

function assertNever(x: never): never {
  throw new Error(`unexpected ${JSON.stringify(x)}`);
}

function toRequest(command: Command): { type: string; body: object } {
  switch (command.kind) {
    case 'publish':
      return { type: 'bg.goods.add', body: { goodsName: command.goodsName } };
    case 'upload':
      return { type: 'bg.goods.image.upload', body: { fileUrl: command.imageUrl } };
    case 'pull-orders':
      return { type: 'bg.order.list.get', body: { pageNumber: command.page } };
    case 'enroll': {
      const { activityId, skuIds } = command;
      return { type: 'bg.marketing.activity.enroll.submit', body: { activityId, skuIds } };
    }
    case 'cats':
      return { type: 'bg.goods.cats.get', body: { parentCatId: command.parent } };
    default:
      return assertNever(command);
  }
}

export async function handle(command: Command): Promise<boolean> {
  const { type, body } = toRequest(command);
  const answer = await transport.exchange<unknown>(type, body);
  return answer.success;
}
