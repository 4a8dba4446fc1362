// koa-compose 简化版
module.exports = function compose(middlewares) {
  return function run(ctx) {
    let index = -1;
    const dispatch = (i) => {
      if (i <= index) return Promise.reject(new Error('next() 重复调用'));
      index = i;
      const fn = middlewares[i];
      return fn ? Promise.resolve(fn(ctx, () => dispatch(i + 1))) : Promise.resolve();
    };
    return dispatch(0);
  };
};
