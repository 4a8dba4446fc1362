exports.createClient = ({ gateway, appKey }) => ({
  async post(type, data) {
    const r = await fetch(gateway, { method: 'POST', body: JSON.stringify({ app_key: appKey, type, data }) });
    return (await r.json()).success;
  },
});
