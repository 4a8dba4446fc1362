import { PREFIX } from '../types.js';
import { KuajingClient } from '../client.js';
export class GoodsService {
    client;
    constructor(client) {
        this.client = client;
    }
    async goodsCustomLabelGet() {
        await this.client.send(`${PREFIX}.goods.custom.label.get`, { pageNo: 1, pageSize: 20 });
    }
    async goodsBigVideoUploadResultGet() {
        await this.client.send(`${PREFIX}.goods.big.video.upload.result.get`, { pageNo: 1, pageSize: 20 });
    }
}
