export interface Shop {
  id: number;
  apiUrl: string;
}

export interface Database {
  query(sql: string, values: readonly unknown[]): Promise<Shop[]>;
}

export async function shopOf(db: Database, id: number): Promise<Shop> {
  const [shop] = await db.query('select id, api_url as apiUrl from shops where id = ?', [id]);
  if (!shop) throw new Error(`no shop ${id}`);
  return shop;
}
