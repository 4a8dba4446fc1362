import _ from 'lodash';
import { config } from './config.js';

export function client(site) {
  const url = _.get(config, 'temu.gateways', {})[site];
  return async (type, biz = {}) => {
    const params = _.omitBy({ ..._.clone(config.temu.common), ...biz, type }, _.isNil);
    const res = await fetch(url, { method: 'POST', body: JSON.stringify(params) });
    return res.json();
  };
}
