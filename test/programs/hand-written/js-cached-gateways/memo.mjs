/** 同一参数 10 分钟内只请求一次 */
export function memo(fn, ttl = 600_000) {
  const entries = new Map();
  return (...args) => {
    const key = JSON.stringify(args);
    const hit = entries.get(key);
    if (hit && Date.now() - hit.at < ttl) return hit.value;
    const value = fn(...args);
    entries.set(key, { at: Date.now(), value });
    return value;
  };
}
