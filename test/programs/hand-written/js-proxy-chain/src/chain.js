/** api.bg.goods.list.get({...}) => 调用接口 bg.goods.list.get */
export function chain(send, path = []) {
  return new Proxy(function () {}, {
    get(_, key) {
      if (typeof key === 'symbol' || key === 'then') return undefined;
      return chain(send, [...path, key]);
    },
    apply(_, __, [params]) {
      return send(path.join('.'), params ?? {});
    },
  });
}
