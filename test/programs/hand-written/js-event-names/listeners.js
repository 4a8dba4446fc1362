import { bus } from './bus.js';

export const received = [];

bus.on('bg.goods.image.upload', (answer) => received.push(`image:${answer.success}`));
bus.on('bg.picturecompression.get', (answer) => received.push(`compressed:${answer.success}`));
bus.on('bg.goods.texttopicture.add', (answer) => received.push(`text:${answer.success}`));
bus.on('bg.order.list.get', (answer) => received.push(`orders:${answer.success}`));
