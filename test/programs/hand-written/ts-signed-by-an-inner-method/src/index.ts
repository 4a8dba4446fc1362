import { type Context, createContext } from './context';

const handlers: Record<string, (ctx: Context, input: Record<string, unknown>) => Promise<unknown>> = {
  list: (ctx, input) => ctx.cn.request('bg.goods.list.get', input),
  categories: (ctx, input) => ctx.cn.request('bg.goods.cats.get', input),
  usList: (ctx, input) => ctx.us.request('bg.goods.list.get', input),
};

async function main() {
  const ctx = createContext();
  for (const name of Object.keys(handlers)) await handlers[name](ctx, JSON.parse('{"page":1}'));
}
main();
