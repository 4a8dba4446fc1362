import { temu } from './client.js';

const answers = [await temu('bg.goods.cats.get'), await temu('bg.goods.catsmandatory.get', { page: 1 }), await temu('bg.goods.add', { name: 'a' })];
console.log(answers.map(({ success }) => success).join(' '));
