// 网关限流: 同一接口每秒最多 N 次，这里简单排队
class Limiter {
  constructor({ maxConcurrent = 1, minTime = 5 } = {}) {
    this.max = maxConcurrent;
    this.minTime = minTime;
    this.running = 0;
    this.waiting = [];
  }

  schedule(fn, ...args) {
    return new Promise((resolve, reject) => {
      this.waiting.push({ fn, args, resolve, reject });
      this._next();
    });
  }

  wrap(fn) {
    return (...args) => this.schedule(fn, ...args);
  }

  _next() {
    if (this.running >= this.max || this.waiting.length === 0) return;
    const { fn, args, resolve, reject } = this.waiting.shift();
    this.running += 1;
    Promise.resolve(fn(...args))
      .then(resolve, reject)
      .finally(() => {
        setTimeout(() => {
          this.running -= 1;
          this._next();
        }, this.minTime);
      });
  }
}

module.exports = Limiter;
