const request = require('../services/temu');

const plan = [
  { api: 'bg.logistics.template.get' },
  { api: 'bg.goodslogistics.template.edit', query: { templateId: 'T1' } },
  { api: 'bg.logistics.companies.get', query: { regionId: 211 } },
  { site: 'us', api: 'bg.logistics.companies.get', query: { regionId: 211 } },
];

const done = { templates: 0, edits: 0, companies: 0 };

function route({ api, ok }) {
  switch (api) {
    case 'bg.logistics.template.get':
      done.templates += 1;
      break;
    case 'bg.goodslogistics.template.edit':
      done.edits += 1;
      break;
    case 'bg.logistics.companies.get':
      done.companies += 1;
      break;
    default:
      throw new Error(`未处理的接口 ${api} (${ok})`);
  }
}

(async () => {
  for (const step of plan) route(await request(step));
  if (done.templates + done.edits !== 2 || done.companies !== 2) throw new Error(JSON.stringify(done));
})();
