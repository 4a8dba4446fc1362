exports.retry = async function retry(times, fn, self, args) {
  for (let left = times; left > 0; left -= 1) {
    try {
      return await fn.apply(self, args);
    } catch (error) {
      if (left === 1) throw error;
    }
  }
  return null;
};
