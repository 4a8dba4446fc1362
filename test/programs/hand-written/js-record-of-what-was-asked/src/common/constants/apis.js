import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const { apis } = JSON.parse(readFileSync(new URL('../../../config/apis.json', import.meta.url), 'utf8'));

export const typeOf = (key) => apis[key].type;
