// As much of the module's surface as the programs call, written for them: namespaces of `registerAs`, and the environment.
const loaded = {};

exports.registerAs = (key, make) => Object.assign(make, { key });
exports.ConfigModule = class ConfigModule {
  static forRoot({ load = [] } = {}) {
    for (const make of load) Object.assign(loaded, make.key ? { [make.key]: make() } : make());
    return ConfigModule;
  }
};
exports.ConfigService = class ConfigService {
  get(path, other) {
    const found = path.split('.').reduce((value, key) => value?.[key], loaded) ?? process.env[path];
    return found === undefined ? other : found;
  }
  getOrThrow(path) {
    const found = this.get(path);
    if (found === undefined) throw new TypeError(`Configuration key "${path}" does not exist`);
    return found;
  }
};
