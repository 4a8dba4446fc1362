function withRetry(fn, { times = 3, delay = 0 } = {}) {
  return async function retried(...args) {
    let last;
    for (let i = 0; i < times; i++) {
      try {
        const result = await fn.apply(this, args);
        if (result) return result;
      } catch (error) { last = error; await new Promise((r) => setTimeout(r, delay)); }
    }
    if (last) console.log('failed');
  };
}
module.exports = { withRetry };
