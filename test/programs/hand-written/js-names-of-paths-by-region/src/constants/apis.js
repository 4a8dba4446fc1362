/** 把 REST 风格路径转换成平台接口名：/goods/list/get */
function toType(path) {
    return 'bg' + path.replace(/\//g, '.');
}

const baseUrl = process.env.TEMU_GATEWAY ?? 'https://openapi.kuajingmaihuo.com/openapi/router';
const baseUrl_US = process.env.TEMU_GATEWAY_US ?? 'https://openapi-b-us.temu.com/openapi/router';
const urlOf = (region) => region === 'US' ? baseUrl_US : baseUrl;

const shopTable = {
    S1001: { code: 'S1001', name: '泉州鞋服', region: 'CN', mode: 'semi', appKey: '41b969535dd02e97261277505c704929', appSecret: '4723298a2f62574bc4d3c26edffb8cd5ce437aa6', accessToken: 'dd85ce9f08d628a95c0915060cce71b' },
    S1002: { code: 'S1002', name: '杭州家居', region: 'US', mode: 'semi', appKey: '94acea282545622eea6d751b0ddf7357', appSecret: '07087c6159bf059c47978218cc687d09262db2f0', accessToken: 'hb5cefad1d04182dd889ec09190af20' },
    S1003: { code: 'S1003', name: '深圳一店(全托)', region: 'CN', mode: 'full', appKey: 'f70cb67266f40f60aca0265a577b5fa4', appSecret: 'be66398d5cbe5026914a8e6e3b96fe6ce887536b', accessToken: 'cbefb5af82e4af4e63d4e672d0d86f9' },
};
const shops = Object.values(shopTable);

exports.toType = toType;
exports.baseUrl = baseUrl;
exports.baseUrl_US = baseUrl_US;
exports.urlOf = urlOf;
exports.shops = shops;
