async function post(url, payload) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(payload) });
  return response.json();
}

module.exports = { post };
