const { temu } = require('./temu');

const LABEL_V2 = 'bg.goods.labelv2.get';

exports.domesticLabels = (skuIds) => temu().on('yiwu').api(LABEL_V2).with({ productSkuIdList: skuIds }).send();
exports.overseasLabels = (skuIds) => temu().on('dallas').api(LABEL_V2).with({ productSkuIdList: skuIds }).send();
exports.shipments = (shop) => temu().on(shop).api('bg.logistics.companies.get').send();
