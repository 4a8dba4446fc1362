/**
 * worker.js - 2024-11 新增
 * @author zhangwei
 */
const apis = require('../constants/apis');

async function dispatch(job, handle) {
    switch (job) {
        case 'logistics_template_get': {
            const data = await handle.execute({ api: apis.toType('/logistics/template/get'), body: { siteIds: [100] } });
            console.log('查询运费模板列表', data.success ? 'ok' : `${data.errorCode} ${data.errorMsg}`);
            break;
        }
        case 'color_image_url_get': {
            // TODO bg.colorimageurl.get 需要重试
            const result = await handle.execute({ api: apis.toType('/colorimageurl/get'), body: { color: '#ff6600' } });
            if (!result.success) console.log('获取色块图失败', result.errorCode, result.errorMsg);
            else console.log('获取色块图成功');
            break;
        }
        default:
            throw new Error('未知任务 ' + job);
    }
}

exports.dispatch = dispatch;
