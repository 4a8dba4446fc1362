import { actions } from './actions.js';
import { openApi } from './open-api.js';

export async function importRows(rows) {
  const summary = {};
  const grouped = rows.reduce((all, row) => {
    (all[row.action] ??= []).push(row);
    return all;
  }, {});
  for (const [action, items] of Object.entries(grouped)) {
    const { api, map } = actions[action];
    const answers = await Promise.all(items.map(map).map((biz) => openApi(api, biz)));
    summary[action] = answers.filter(Boolean).length;
  }
  return summary;
}
