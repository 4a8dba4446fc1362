import { isUuid } from './chosen.js';
import { isSecretName, wordsOf } from './names.js';

/** A key that says what its value is, and of what such a value is called by: `className: "copper-forest-maple"`, but not `home: "copper-forest-maple"`; a UUID is of ids alone. */
export function isSaidByKey(key: string | null, value: string): boolean {
  if (key === null || isSecretName(key)) return false;
  const last = wordsOf(key.slice(key.lastIndexOf('.') + 1)).at(-1) ?? '';
  return ids.has(last) || (!isUuid(value) && names.has(last) && key !== 'code') || chinese.test(key);
}

const ids = new Set('id ids uuid guid trace span request req device udid uid rowid oid gid no'.split(' '));

/* What pages, packages, files, tables, machines, goods and people are called by. */
const names = new Set(
  (
    'name names title label labels class classes style styles slug tag tags type types kind role roles model models module modules package packages plugin ' +
    'plugins artifact repo repository branch image images icon icons img src file files filename path paths dir folder route routes page pages component ' +
    'components event events action actions job jobs task tasks queue topic group groups table tables column columns index field fields prop props theme ' +
    'color font template view layout selector test tests testid step steps stage state status reason error message description desc version versions author ' +
    'authors user users username account owner nick nickname email mail phone host hosts hostname domain url uri href link server service services namespace ' +
    'bucket region zone cluster node sku skus spu skc code codes sn serial barcode number brand category product order warehouse format encoding charset ' +
    'locale lang language unit size method command cmd script scripts feature features dependencies extends container database db schema dataset metric ' +
    'metrics to ip os by'
  ).split(' '),
);

/* 单号, 店铺名, 类型 */
const chinese = /(?:[号名称码型态题]|类型|说明|备注|描述|链接|地址|时间|类目|规格|分组)$/;
