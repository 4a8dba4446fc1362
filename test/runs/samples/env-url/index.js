process.loadEnvFile(new URL('.env', import.meta.url).pathname);
const { temu } = await import('./client.js');

await temu('bg.goods.add.property', { productId: 1 });
await temu('bg.goods.warehouse.list.get');
await temu('bg.logistics.warehouse.list.get');
