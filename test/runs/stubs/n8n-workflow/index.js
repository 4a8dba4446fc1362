// As much of n8n's surface as the programs call, written for them: one node is run with parameters and credentials.
exports.runNode = async (node, parameters, credentials) => {
  const httpRequest = async ({ method = 'GET', url, baseURL, body, headers }) => {
    const response = await fetch(baseURL ? baseURL + url : url, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    return response.json();
  };
  const context = {
    getInputData: () => [{ json: {} }],
    getNodeParameter: (name) => parameters[name],
    getCredentials: async () => credentials,
    helpers: { httpRequest, returnJsonArray: (data) => [data].flat().map((json) => ({ json })) },
  };
  return node.execute.call(context);
};
