import { typeFor } from '../config';
import { dispatch } from '../wrappers';
import type { Shop, Dict } from '../config';

const schedule: Record<string, string[]> = {
  'S1001': [typeFor('stockGet'), typeFor('textPic'), typeFor('shipOrderCreate')],
  'cn02': [typeFor('stockGet'), typeFor('shipOrderCreate')],
  'us01': [typeFor('stockGet'), typeFor('shipOrderCreate')],
};
const defaults: Record<string, Dict> = {
  [typeFor('stockGet')]: { productSkcId: 3001 },
  [typeFor('textPic')]: { text: '尺码' },
  [typeFor('shipOrderCreate')]: { sn: 'WB1' },
};
export async function syncShop(shop: Shop) {
  for (const type of schedule[shop.id] || []) {
    const r = await dispatch(shop, type, defaults[type] || {});
    if (!r.success) console.log('调用失败', r.errorCode, r.errorMsg);
  }
}
