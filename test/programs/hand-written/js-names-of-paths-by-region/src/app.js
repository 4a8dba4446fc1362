/**
 * app.js - 由架构组维护，改动请走评审
 * @author chenyu
 */
const apis = require('./constants/apis');
const openapi = require('./core/openapi');
const worker = require('./modules/worker');

async function main() {
    for (const shop of apis.shops) {
        const handle = new openapi.SemiClient(shop).use(apis.urlOf(shop.region));
        if (shop.region === 'CN' && shop.mode === 'semi') {
            await openapi.container(handle, shop);
        }
        if (shop.region === 'CN' && shop.mode === 'full') {
            await openapi.executePlan(handle);
        }
        if (shop.region !== 'CN') {
            for (const job of ['logistics_template_get', 'color_image_url_get']) {
                await worker.dispatch(job, handle);
            }
        }
    }
}

main().then(() => console.log('done'));
