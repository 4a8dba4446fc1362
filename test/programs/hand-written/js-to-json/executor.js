const { HOST, PATH } = require('./consts');
module.exports.execute = async (request) => {
  const res = await fetch(HOST.concat(PATH), { method: 'POST', body: JSON.stringify(request) });
  const out = await res.json();
  return out.success;
};
