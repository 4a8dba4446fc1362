import { received } from './listeners.js';
import { send } from './send.js';

await send('bg.goods.image.upload', { image: 'b64' });
await send('bg.picturecompression.get', { urls: ['https://img/a.png'] });
await send('bg.goods.texttopicture.add', { text: '尺码说明' });
await send('bg.order.list.get', { pageNo: 1 });
await send('bg.order.list.get', { pageNo: 1 }, 'global');

if (received.length !== 5) throw new Error(received.join());
