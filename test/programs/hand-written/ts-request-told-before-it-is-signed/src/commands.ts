export type Command = { kind: 'goods.pull'; page: number } | { kind: 'mall.info' };

export function toRequest(command: Command): { type: string; params: Record<string, unknown> } {
  switch (command.kind) {
    case 'goods.pull':
      return { type: 'bg.goods.list.get', params: { page: command.page } };
    case 'mall.info':
      return { type: 'bg.mall.info.get', params: {} };
  }
}
