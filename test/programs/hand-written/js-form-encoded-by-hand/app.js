import { jobs, run } from './client.js';

for (const name of Object.keys(jobs)) await run(name, { url: 'https://openapi.kuajingmaihuo.com/openapi/router' });
