// As much of the package's surface as the samples call, written for them; what TypeScript writes down of a constructor's types is kept for `@nestjs/core`.
if (!Reflect.metadata) {
  Reflect.metadata = (key, value) => (target) => {
    if (key === 'design:paramtypes' && typeof target === 'function') Object.defineProperty(target, 'nestTypes', { value });
  };
}

exports.Injectable = () => () => {};
exports.Inject = (token) => (target, _key, index) => {
  if (!Object.hasOwn(target, 'nestTokens')) Object.defineProperty(target, 'nestTokens', { value: {} });
  target.nestTokens[index] = token;
};
exports.Module = (what) => (target) => {
  Object.defineProperty(target, 'nestModule', { value: what });
};
exports.Logger = class Logger {
  constructor(context) {
    this.context = context;
  }
  log(message) {
    console.log(`[${this.context}] ${message}`);
  }
  warn(message) {
    this.log(message);
  }
};
