import { expect, test } from 'vitest';
import { CN, nonEscaping, project, US } from './project.js';

const bodies = (behind: string): string => `import requests
from pydantic import BaseModel

class GoodsList(BaseModel):
    type: str = "bg.goods.list.get"
    page: int = 1

def send(req: GoodsList):
    return requests.post("${CN}", json=req.model_dump())

send(GoodsList(page=2))
${behind}
`;

test('a type in a field that nothing reads goes where the objects go', async () => {
  expect(nonEscaping(await project({ 'a.py': bodies('') }))).toContain('bg.goods.list.get');
});

test('it goes elsewhere with an object that does', async () => {
  const one = await project({ 'a.py': bodies('from tasks import app\napp.send_task("us.send", [GoodsList().model_dump()])') });
  expect(nonEscaping(one)).not.toContain('bg.goods.list.get');
});

test('a field that is no part of a body is read by a name that is put together', async () => {
  const one = await project({
    'types.ts': `export class Types { goodsList = 'bg.goods.list.get'; }\nexport const types = new Types();\n`,
    'cn.ts': `import axios from 'axios';
import { types } from './types';
export const cn = (k: string) => axios.post('${CN}', { type: types[k] });
cn('goodsList');
`,
    'us.ts': `import axios from 'axios';
import { types } from './types';
export const us = (k: string) => axios.post('${US}', { type: types[k] });
us(process.argv[2]);
`,
  });
  expect(nonEscaping(one)).not.toContain('bg.goods.list.get');
});
