export function createClient({ gateway }) {
  const client = {
    async send(type, biz = {}) {
      const res = await fetch(gateway, { method: 'POST', body: JSON.stringify({ type, ...biz }) });
      return res.json();
    },
    use(plugin) {
      plugin(client);
      return client;
    },
  };
  return client;
}
