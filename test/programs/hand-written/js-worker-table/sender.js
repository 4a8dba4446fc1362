const DEFAULT_GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';

module.exports = async function sendJob(job) {
  const params = JSON.parse(job.payload);
  params.type = job.api;
  params.app_key = 'wk';
  params.access_token = 'wt';
  const res = await fetch(job.gateway || DEFAULT_GATEWAY, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return res.json();
};
