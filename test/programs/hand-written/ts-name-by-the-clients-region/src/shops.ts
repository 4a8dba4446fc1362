const rows = [
  { id: '1', region: 'cn', app_key: 'k1', app_secret: 's1', access_token: 't1' },
  { id: '2', region: 'pa', app_key: 'k2', app_secret: 's2', access_token: 't2' },
  { id: '3', region: 'us', app_key: 'k3', app_secret: 's3', access_token: 't3' },
];

export const shops = {
  async findUniqueOrThrow({ where }: { where: { id: string } }) {
    const row = rows.find(({ id }) => id === where.id);
    if (!row) throw new Error(`no shop ${where.id}`);
    return row;
  },
};
