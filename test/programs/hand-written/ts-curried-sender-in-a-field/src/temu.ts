export type Temu = (type: string) => (data: Record<string, unknown>) => Promise<boolean>;

export const parsers: Record<string, (res: any) => boolean> = {
  'bg.goods.labelv2.get': (res) => res.success,
  'bg.goods.cats.get': (res) => Boolean(res.success),
};

export const useTemu =
  (url: string): Temu =>
  (type) =>
  async (data = {}) => {
    const body: Record<string, any> = { ...data, type };
    const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return parsers[type]!(await res.json());
  };
