import compose from './compose.js';
import { common, deliver, resolveRegion, signature } from './middlewares.js';

export class Temu {
  constructor(app) {
    this.app = app;
  }

  async ask(region, type, params = {}) {
    const ctx = { app: this.app, region, type, params, state: {} };
    await compose([resolveRegion, common, signature, deliver])(ctx);
    return ctx.answer;
  }
}

export const temu = new Temu({ key: 'k', secret: 's' });
