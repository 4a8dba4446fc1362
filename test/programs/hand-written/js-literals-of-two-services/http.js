exports.post = async (url, body) => {
  const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return res.json();
};
