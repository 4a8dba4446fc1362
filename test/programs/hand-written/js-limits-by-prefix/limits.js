const goods = 'bg.goods';

const LIMITS = {
  'bg.goods.add': 5,
  'bg.goods.attrs.get': 10,
  'bg.goods.cats.get': 20,
};

export function report() {
  for (const name of ['add', 'attrs.get', 'cats.get']) {
    const limit = LIMITS[goods + '.' + name];
    if (!limit) throw new Error(`没有限流配置 ${name}`);
    console.log(name, limit);
  }
}

export function take(type) {
  if (!LIMITS[type]) throw new Error(`没有限流配置 ${type}`);
}
