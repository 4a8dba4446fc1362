import { invoke } from './api.js';

await invoke('bg.goods.size.template.get', {});
await invoke('bg.goods.edit', { productId: 1 });
await invoke('bg.goods.video.upload.sign.get', {});
