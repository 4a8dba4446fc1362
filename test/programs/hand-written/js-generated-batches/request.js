const { gateway } = require('./settings');
exports.request = async (form) => {
  const res = await fetch(gateway(), { method: 'POST', body: JSON.stringify(Object.fromEntries(form.entries())) });
  return res.json();
};
