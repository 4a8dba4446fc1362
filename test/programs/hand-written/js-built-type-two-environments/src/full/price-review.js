import { KuajingClient } from '../client.js';
const fullClient = new KuajingClient();
export async function queryFullyManagedReviews() {
    await fullClient.send('bg.price.review.page.query', { pageNo: 1 });
}
