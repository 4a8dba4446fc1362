import type { Draw, GeneratedProgram, Generator } from '../../contract.js';
import { migrated, unmigrated, urls } from '../../names.js';

export const javascript: Generator = { language: 'javascript', program: (draw) => plain(draw) };
export const typescript: Generator = { language: 'typescript', program: (draw) => plain(draw) };

function plain(draw: Draw): GeneratedProgram {
  const [first = ''] = migrated;
  const other = draw.of(unmigrated);
  const body = `const URL_CN = '${urls.cn}';
async function call(type, data) {
  const response = await fetch(URL_CN, { method: 'POST', body: JSON.stringify({ type, ...data }) });
  return response.json();
}
(async () => {
  await call('${first}', { page: 1 });
  await call('${other}', { page: 1 });
})();
`;
  const files = new Map([
    ['package.json', '{ "name": "erp", "private": true, "main": "index.js" }\n'],
    ['index.js', body],
  ]);
  return { files, axes: { client: 'fetch' }, knowable: true };
}
