// As much of undici's surface as the programs call, written for them: `request`.
exports.request = async (url, { method, headers, body }) => {
  const response = await fetch(url, { method, headers, body });
  return { statusCode: response.status, body: { json: () => response.json(), text: () => response.text() } };
};
