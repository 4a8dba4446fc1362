import { expect, test } from 'vitest';
import { project } from '../project.js';

const client =
  "const axios = require('axios');\nexports.call = (type) => axios.post('https://openapi.kuajingmaihuo.com/openapi/router', { type });\n";
const main =
  "const { call } = require('./client');\nconst { syncUs } = require('./us/sync');\nconst { TYPES } = require('./types');\nfor (const type of TYPES) call(type);\nsyncUs();\n";

test.each([
  ["const TYPES = ['bg.goods.add'];\nmodule.exports = { TYPES };\n", true],
  ["const TYPES = ['bg.goods.add'];\nexports.TYPES = TYPES;\n", true],
  ["exports.TYPES = ['bg.goods.add'];\n", true],
  ["module.exports = { TYPES: ['bg.goods.add'] };\n", true],
  ["const OWN = ['bg.goods.add'];\nexports.TYPES = [];\n", false],
])('what a module exports, code of a region that is missing may send: %s', async (types, isShared) => {
  const { links } = await project({ 'client.js': client, 'main.js': main, 'types.js': types });
  expect([...links.unseen.doubted.values()].map(({ file }) => file.path)).toEqual(isShared ? ['main.js'] : []);
});
