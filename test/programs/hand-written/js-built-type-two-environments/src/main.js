import { KuajingClient } from './client.js';
import { GoodsService } from './services/goods-service.js';
import { queryFullyManagedReviews } from './full/price-review.js';
async function main() {
    const service = new GoodsService(new KuajingClient());
    await service.goodsCustomLabelGet();
    await service.goodsBigVideoUploadResultGet();
    await queryFullyManagedReviews();
}
main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
});
