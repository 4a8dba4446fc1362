import { TemuConnector } from '@repo/connector-temu';
const connector = new TemuConnector({
  baseUrl: process.env.TEMU_BASE_URL,
  appKey: process.env.TEMU_APP_KEY ?? "k",
  appSecret: process.env.TEMU_APP_SECRET,
  accessToken: process.env.TEMU_ACCESS_TOKEN,
});
await connector.shop();
await connector.categories();
await connector.publish({ productName: 'x' });
await connector.list(1);
await connector.stock(1, []);
