import { type Change, creation } from '../../src/edit/index.js';
import { replacing, spliced } from './replacing.js';
import { source } from './source.js';

/** Two edits, one in GB18030, and a new file; of several copies each in a folder of its own. */
export function sampleChanges(copies = 1): Change[] {
  return Array.from({ length: copies }, (_, i) => sample(i === 0 ? '' : `${i}/`)).flat();
}

function sample(folder: string): Change[] {
  const first = source(`${folder}a.ts`, "call('bg.goods.add');\n");
  const second = source(`${folder}src/中 b.java`, '// 誠\nString type = "bg.goods.add";', 'gb18030');
  const edited = [first, second].map((file) => spliced(file, replacing(file, 'bg.goods.add', 'temu.goods.add')));
  return [...edited, creation({ path: `${folder}src/gateway.ts`, text: 'export const partner = true;\n' })];
}
