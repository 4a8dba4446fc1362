import { readFile } from 'node:fs/promises';
import { Gateway } from './gateway.mjs';
import { commands } from './commands.mjs';
export class Application {
  static async boot(file) {
    const conf = JSON.parse(await readFile(file, 'utf8'));
    return new Application(conf);
  }
  constructor({ gateways, app }) {
    this.gateways = Object.fromEntries(gateways.map(({ code, url }) => [code, new Gateway(url, app)]));
  }
  async start(names) {
    for (const name of names) {
      const { gateway, type, params } = commands[name];
      const out = await this.gateways[gateway].call(type, params);
      console.log(name, out.success);
    }
  }
}
