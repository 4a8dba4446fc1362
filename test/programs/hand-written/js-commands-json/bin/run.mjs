import { Application } from '../lib/application.mjs';
const app = await Application.boot(new URL('../conf/app.json', import.meta.url));
await app.start(['goods:list', 'goods:stock', 'orders:list', 'eu:goods']);
