// Made from the announcements; not to be edited. `npx vitest run test/catalogue -u` makes it anew.

/** Types of the partner gateway, twins too. */
export const PartnerTypes = {
  'bg.open.accesstoken.info.get.global': 'bg.open.accesstoken.info.get.global',
  /** 半托管新增路由绑定及库存填写接口 */
  'bg.btg.goods.stock.route.add': 'bg.btg.goods.stock.route.add',
  /** 半托管销售库存更新接口 */
  'bg.btg.goods.stock.quantity.update': 'bg.btg.goods.stock.quantity.update',
  /** 查询半托管商品销售库存 */
  'bg.btg.goods.stock.quantity.get': 'bg.btg.goods.stock.quantity.get',
  /** 根据站点查询可绑定的发货仓库信息接口 */
  'bg.btg.goods.stock.warehouse.list.get': 'bg.btg.goods.stock.warehouse.list.get',
  /** 半托管批量确认/拒绝调价单 */
  'bg.semi.adjust.price.batch.review.order': 'bg.semi.adjust.price.batch.review.order',
  /** 分页查询半托管调价单 */
  'bg.semi.adjust.price.page.query.order': 'bg.semi.adjust.price.page.query.order',
  /** 分页查询半托管核价单；注意全托仍使用原接口 */
  'bg.semi.price.review.page.query.order': 'bg.semi.price.review.page.query.order',
  /** 半托管同意核价单建议价；注意全托仍使用原接口 */
  'bg.semi.price.review.confirm.order': 'bg.semi.price.review.confirm.order',
  /** 半托管不同意核价单建议价（并给出新的申报价）；注意全托仍使用原接口 */
  'bg.semi.price.review.reject.order': 'bg.semi.price.review.reject.order',
  /** 查询视频上传sign接口 */
  'bg.goods.video.upload.sign.get.global': 'bg.goods.video.upload.sign.get.global',
  /** 查询视频转码结果接口 */
  'bg.goods.big.video.upload.result.get.global': 'bg.goods.big.video.upload.result.get.global',
  /** bas64图片上传 */
  'bg.goods.image.upload.global': 'bg.goods.image.upload.global',
  /** 文字转图片 */
  'bg.goods.texttopicture.add.global': 'bg.goods.texttopicture.add.global',
  /** 高清图片压缩处理 */
  'temu.picturecompression.get': 'temu.picturecompression.get',
  'bg.glo.picturecompression.get': 'bg.glo.picturecompression.get',
  /** 色块图获取 */
  'temu.colorimageurl.get': 'temu.colorimageurl.get',
  'bg.glo.colorimageurl.get': 'bg.glo.colorimageurl.get',
  /** 图片中cm转inch */
  'temu.fancy.image.cm2in': 'temu.fancy.image.cm2in',
  'bg.glo.fancy.image.cm2in': 'bg.glo.fancy.image.cm2in',
  /** 外部商品图片映射temu类目 */
  'temu.goods.photorecommendationcategory.get': 'temu.goods.photorecommendationcategory.get',
  'bg.glo.goods.photorecommendationcategory.get': 'bg.glo.goods.photorecommendationcategory.get',
  /** 上传/修改供应商货品 */
  'temu.goods.add': 'temu.goods.add',
  'bg.glo.goods.add': 'bg.glo.goods.add',
  /** 商品列表查询 */
  'temu.goods.list.get': 'temu.goods.list.get',
  'bg.glo.goods.list.get': 'bg.glo.goods.list.get',
  /** 商品详情查询接口 */
  'temu.goods.detail.get': 'temu.goods.detail.get',
  'bg.glo.goods.detail.get': 'bg.glo.goods.detail.get',
  /** 货品搬运接口 */
  'temu.goods.migrate': 'temu.goods.migrate',
  'bg.glo.goods.migrate': 'bg.glo.goods.migrate',
  /** 批量查询爆款售罄商品 */
  'temu.goods.topselling.soldout.get': 'temu.goods.topselling.soldout.get',
  'bg.glo.goods.topselling.soldout.get': 'bg.glo.goods.topselling.soldout.get',
  /** 定制化商品条码查询 */
  'temu.goods.custom.label.get': 'temu.goods.custom.label.get',
  'bg.glo.goods.custom.label.get': 'bg.glo.goods.custom.label.get',
  /** 商品条码查询V2 */
  'temu.goods.labelv2.get': 'temu.goods.labelv2.get',
  'bg.glo.goods.labelv2.get': 'bg.glo.goods.labelv2.get',
  /** 提交货品修改单 */
  'temu.goods.edit.task.submit': 'temu.goods.edit.task.submit',
  'bg.glo.goods.edit.task.submit': 'bg.glo.goods.edit.task.submit',
  /** 编辑货品敏感品属性 */
  'temu.goods.edit.sensitive.attr': 'temu.goods.edit.sensitive.attr',
  'bg.glo.goods.edit.sensitive.attr': 'bg.glo.goods.edit.sensitive.attr',
  /** 修改商品素材 */
  'temu.goods.edit.pictures.submit': 'temu.goods.edit.pictures.submit',
  'bg.glo.goods.edit.pictures.submit': 'bg.glo.goods.edit.pictures.submit',
  /** 货品更新接口 */
  'temu.goods.update': 'temu.goods.update',
  'bg.glo.goods.update': 'bg.glo.goods.update',
  /** 新增货品属性 */
  'temu.goods.add.property': 'temu.goods.add.property',
  'bg.glo.goods.add.property': 'bg.glo.goods.add.property',
  /** 编辑货品属性 */
  'temu.goods.edit.property': 'temu.goods.edit.property',
  'bg.glo.goods.edit.property': 'bg.glo.goods.edit.property',
  /** 编辑商品运费模板 */
  'temu.goodslogistics.template.edit': 'temu.goodslogistics.template.edit',
  'bg.glo.goodslogistics.template.edit': 'bg.glo.goodslogistics.template.edit',
  /** 编辑货品尺码表 */
  'temu.goods.size.template.edit': 'temu.goods.size.template.edit',
  'bg.glo.goods.size.template.edit': 'bg.glo.goods.size.template.edit',
  /** 编辑货品说明书 */
  'temu.goods.edit.guide.file': 'temu.goods.edit.guide.file',
  'bg.glo.goods.edit.guide.file': 'bg.glo.goods.edit.guide.file',
  /** 类目必填信息接口 */
  'temu.goods.catsmandatory.get': 'temu.goods.catsmandatory.get',
  'bg.glo.goods.catsmandatory.get': 'bg.glo.goods.catsmandatory.get',
  /** 查询运费模板列表 */
  'temu.logistics.template.get': 'temu.logistics.template.get',
  'bg.glo.logistics.template.get': 'bg.glo.logistics.template.get',
  /** 货品供货价查询 */
  'temu.goods.price.list.get': 'temu.goods.price.list.get',
  'bg.glo.goods.price.list.get': 'bg.glo.goods.price.list.get',
  /** 查询活动详情 */
  'bg.marketing.activity.detail.get.global': 'bg.marketing.activity.detail.get.global',
  /** 查询活动列表 */
  'bg.marketing.activity.list.get.global': 'bg.marketing.activity.list.get.global',
  /** 查询活动商品 */
  'bg.marketing.activity.product.get.global': 'bg.marketing.activity.product.get.global',
  /** 查询活动场次列表 */
  'bg.marketing.activity.session.list.get.global': 'bg.marketing.activity.session.list.get.global',
  /** 查询活动报名记录 */
  'bg.marketing.activity.enroll.list.get.global': 'bg.marketing.activity.enroll.list.get.global',
  /** 活动报名提交 */
  'bg.marketing.activity.enroll.submit.global': 'bg.marketing.activity.enroll.submit.global',
  /** 打开JIT */
  'temu.jitmode.activate': 'temu.jitmode.activate',
  'bg.glo.jitmode.activate': 'bg.glo.jitmode.activate',
  'bg.glo.product.search': 'bg.glo.product.search',
  'bg.compliancepicture.get.global': 'bg.compliancepicture.get.global',
  'bg.algo.image.translate.global': 'bg.algo.image.translate.global',
  'bg.algo.image.translate.result.global': 'bg.algo.image.translate.result.global',
  'bg.glo.goods.parentspec.get': 'bg.glo.goods.parentspec.get',
  'bg.glo.goods.spec.create': 'bg.glo.goods.spec.create',
  'bg.glo.goods.accessories.get': 'bg.glo.goods.accessories.get',
  'bg.qtg.stock.virtualinventoryjit.get': 'bg.qtg.stock.virtualinventoryjit.get',
  'bg.qtg.stock.virtualinventoryjit.edit': 'bg.qtg.stock.virtualinventoryjit.edit',
  'bg.goods.attribute.mapping.global': 'bg.goods.attribute.mapping.global',
  'bg.glo.goods.brand.get': 'bg.glo.goods.brand.get',
  'bg.glo.goods.edit.task.apply': 'bg.glo.goods.edit.task.apply',
} as const;

/** Types of the CN gateway that have moved: a compiler strikes through each of those that are off or going. */
export const CnTypes = {
  /** partner 网关上为 bg.open.accesstoken.info.get.global */
  'bg.open.accesstoken.info.get': 'bg.open.accesstoken.info.get',
  /** @deprecated 改用 bg.btg.goods.stock.route.add，2025-08-15 起下线 */
  'bg.goods.routestock.add': 'bg.goods.routestock.add',
  /** @deprecated 改用 bg.btg.goods.stock.quantity.update，2025-08-15 起下线 */
  'bg.goods.quantity.update': 'bg.goods.quantity.update',
  /** @deprecated 改用 bg.btg.goods.stock.quantity.get，2025-08-15 起下线 */
  'bg.goods.quantity.get': 'bg.goods.quantity.get',
  /** @deprecated 改用 bg.btg.goods.stock.warehouse.list.get，2025-08-15 起下线 */
  'bg.goods.warehouse.list.get': 'bg.goods.warehouse.list.get',
  /** @deprecated 改用 bg.semi.adjust.price.batch.review.order，2025-06-30 起下线 */
  'bg.semi.adjust.price.batch.review': 'bg.semi.adjust.price.batch.review',
  /** @deprecated 改用 bg.semi.adjust.price.page.query.order，2025-06-30 起下线 */
  'bg.semi.adjust.price.page.query': 'bg.semi.adjust.price.page.query',
  /** partner 网关上为 bg.semi.price.review.page.query.order，2025-06-30 起下线（注意全托仍使用原接口） */
  'bg.price.review.page.query': 'bg.price.review.page.query',
  /** partner 网关上为 bg.semi.price.review.confirm.order，2025-06-30 起下线（注意全托仍使用原接口） */
  'bg.price.review.confirm': 'bg.price.review.confirm',
  /** partner 网关上为 bg.semi.price.review.reject.order，2025-06-30 起下线（注意全托仍使用原接口） */
  'bg.price.review.reject': 'bg.price.review.reject',
  /** @deprecated 改用 bg.goods.video.upload.sign.get.global，2025-08-05 起下线 */
  'bg.goods.video.upload.sign.get': 'bg.goods.video.upload.sign.get',
  /** @deprecated 改用 bg.goods.big.video.upload.result.get.global，2025-08-05 起下线 */
  'bg.goods.big.video.upload.result.get': 'bg.goods.big.video.upload.result.get',
  /** @deprecated 改用 bg.goods.image.upload.global，2025-08-05 起下线 */
  'bg.goods.image.upload': 'bg.goods.image.upload',
  /** @deprecated 改用 bg.goods.texttopicture.add.global，2025-08-05 起下线 */
  'bg.goods.texttopicture.add': 'bg.goods.texttopicture.add',
  /** @deprecated 改用 temu.picturecompression.get，2025-08-05 起下线 */
  'bg.picturecompression.get': 'bg.picturecompression.get',
  /** @deprecated 改用 temu.colorimageurl.get，2025-08-05 起下线 */
  'bg.colorimageurl.get': 'bg.colorimageurl.get',
  /** @deprecated 改用 temu.fancy.image.cm2in，2025-08-05 起下线 */
  'bg.fancy.image.cm2in': 'bg.fancy.image.cm2in',
  /** @deprecated 改用 temu.goods.photorecommendationcategory.get，2025-08-05 起下线 */
  'bg.goods.photorecommendationcategory.get': 'bg.goods.photorecommendationcategory.get',
  /** @deprecated 改用 temu.goods.add，2025-09-12 起下线 */
  'bg.goods.add': 'bg.goods.add',
  /** @deprecated 改用 temu.goods.list.get，2025-09-12 起下线 */
  'bg.goods.list.get': 'bg.goods.list.get',
  /** @deprecated 改用 temu.goods.detail.get，2025-09-12 起下线 */
  'bg.goods.detail.get': 'bg.goods.detail.get',
  /** @deprecated 改用 temu.goods.migrate，2025-09-12 起下线 */
  'bg.goods.migrate': 'bg.goods.migrate',
  /** @deprecated 改用 temu.goods.topselling.soldout.get，2025-09-12 起下线 */
  'bg.goods.topselling.soldout.get': 'bg.goods.topselling.soldout.get',
  /** @deprecated 改用 temu.goods.custom.label.get，2025-09-12 起下线 */
  'bg.goods.custom.label.get': 'bg.goods.custom.label.get',
  /** @deprecated 改用 temu.goods.labelv2.get，2025-09-12 起下线 */
  'bg.goods.labelv2.get': 'bg.goods.labelv2.get',
  /** @deprecated 改用 temu.goods.edit.task.submit，2025-09-12 起下线 */
  'bg.goods.edit.task.submit': 'bg.goods.edit.task.submit',
  /** @deprecated 改用 temu.goods.edit.sensitive.attr，2025-09-12 起下线 */
  'bg.goods.edit.sensitive.attr': 'bg.goods.edit.sensitive.attr',
  /** @deprecated 改用 temu.goods.edit.pictures.submit，2025-09-12 起下线 */
  'bg.goods.edit.pictures.submit': 'bg.goods.edit.pictures.submit',
  /** @deprecated 改用 temu.goods.update，2025-09-12 起下线 */
  'bg.goods.update': 'bg.goods.update',
  /** @deprecated 改用 temu.goods.add.property，2025-09-12 起下线 */
  'bg.goods.add.property': 'bg.goods.add.property',
  /** @deprecated 改用 temu.goods.edit.property，2025-09-12 起下线 */
  'bg.goods.edit.property': 'bg.goods.edit.property',
  /** @deprecated 改用 temu.goodslogistics.template.edit，2025-09-12 起下线 */
  'bg.goodslogistics.template.edit': 'bg.goodslogistics.template.edit',
  /** @deprecated 改用 temu.goods.size.template.edit，2025-09-12 起下线 */
  'bg.goods.edit': 'bg.goods.edit',
  /** @deprecated 改用 temu.goods.edit.guide.file，2025-09-12 起下线 */
  'bg.goods.edit.guide.file': 'bg.goods.edit.guide.file',
  /** @deprecated 改用 temu.goods.catsmandatory.get，2025-09-12 起下线 */
  'bg.goods.catsmandatory.get': 'bg.goods.catsmandatory.get',
  /** @deprecated 改用 temu.logistics.template.get，2025-09-12 起下线 */
  'bg.logistics.template.get': 'bg.logistics.template.get',
  /** @deprecated 改用 temu.goods.price.list.get，2025-09-12 起下线 */
  'bg.goods.price.list.get': 'bg.goods.price.list.get',
  /** @deprecated 改用 bg.marketing.activity.detail.get.global，2025-09-12 起下线 */
  'bg.marketing.activity.detail.get': 'bg.marketing.activity.detail.get',
  /** @deprecated 改用 bg.marketing.activity.list.get.global，2025-09-12 起下线 */
  'bg.marketing.activity.list.get': 'bg.marketing.activity.list.get',
  /** @deprecated 改用 bg.marketing.activity.product.get.global，2025-09-12 起下线 */
  'bg.marketing.activity.product.get': 'bg.marketing.activity.product.get',
  /** @deprecated 改用 bg.marketing.activity.session.list.get.global，2025-09-12 起下线 */
  'bg.marketing.activity.session.list.get': 'bg.marketing.activity.session.list.get',
  /** @deprecated 改用 bg.marketing.activity.enroll.list.get.global，2025-09-12 起下线 */
  'bg.marketing.activity.enroll.list.get': 'bg.marketing.activity.enroll.list.get',
  /** @deprecated 改用 bg.marketing.activity.enroll.submit.global，2025-09-12 起下线 */
  'bg.marketing.activity.enroll.submit': 'bg.marketing.activity.enroll.submit',
  /** @deprecated 改用 temu.jitmode.activate，2025-09-12 起下线 */
  'bg.jitmode.activate': 'bg.jitmode.activate',
  /** @deprecated 改用 bg.glo.product.search */
  'bg.product.search': 'bg.product.search',
  /** @deprecated 改用 bg.compliancepicture.get.global */
  'bg.compliancepicture.get': 'bg.compliancepicture.get',
  /** @deprecated 改用 bg.algo.image.translate.global */
  'bg.algo.image.translate': 'bg.algo.image.translate',
  /** @deprecated 改用 bg.algo.image.translate.result.global */
  'bg.algo.image.translate.result': 'bg.algo.image.translate.result',
  /** @deprecated 改用 bg.glo.goods.parentspec.get，2026-01-19 起下线 */
  'bg.goods.parentspec.get': 'bg.goods.parentspec.get',
  /** @deprecated 改用 bg.glo.goods.spec.create，2026-01-19 起下线 */
  'bg.goods.spec.create': 'bg.goods.spec.create',
  /** @deprecated 改用 bg.glo.goods.accessories.get，2026-01-19 起下线 */
  'bg.goods.accessories.get': 'bg.goods.accessories.get',
  /** @deprecated 改用 bg.qtg.stock.virtualinventoryjit.get，2026-01-19 起下线 */
  'bg.virtualinventoryjit.get': 'bg.virtualinventoryjit.get',
  /** @deprecated 改用 bg.qtg.stock.virtualinventoryjit.edit，2026-01-19 起下线 */
  'bg.virtualinventoryjit.edit': 'bg.virtualinventoryjit.edit',
  /** @deprecated 改用 bg.goods.attribute.mapping.global，2026-04-10 起下线 */
  'bg.goods.attribute.mapping': 'bg.goods.attribute.mapping',
  /** @deprecated 改用 bg.glo.goods.brand.get，2026-04-10 起下线 */
  'bg.goods.brand.get': 'bg.goods.brand.get',
  /** @deprecated 改用 bg.glo.goods.edit.task.apply，2026-04-10 起下线 */
  'bg.goods.edit.task.apply': 'bg.goods.edit.task.apply',
} as const;

export type PartnerType = keyof typeof PartnerTypes;
export type CnType = keyof typeof CnTypes;

/** The type itself, checked when compiled. */
export function temuType<T extends PartnerType>(type: T): T;
/** partner 网关上为 bg.open.accesstoken.info.get.global */
export function temuType(type: 'bg.open.accesstoken.info.get'): 'bg.open.accesstoken.info.get';
/** @deprecated 改用 bg.btg.goods.stock.route.add，2025-08-15 起下线 */
export function temuType(type: 'bg.goods.routestock.add'): 'bg.goods.routestock.add';
/** @deprecated 改用 bg.btg.goods.stock.quantity.update，2025-08-15 起下线 */
export function temuType(type: 'bg.goods.quantity.update'): 'bg.goods.quantity.update';
/** @deprecated 改用 bg.btg.goods.stock.quantity.get，2025-08-15 起下线 */
export function temuType(type: 'bg.goods.quantity.get'): 'bg.goods.quantity.get';
/** @deprecated 改用 bg.btg.goods.stock.warehouse.list.get，2025-08-15 起下线 */
export function temuType(type: 'bg.goods.warehouse.list.get'): 'bg.goods.warehouse.list.get';
/** @deprecated 改用 bg.semi.adjust.price.batch.review.order，2025-06-30 起下线 */
export function temuType(type: 'bg.semi.adjust.price.batch.review'): 'bg.semi.adjust.price.batch.review';
/** @deprecated 改用 bg.semi.adjust.price.page.query.order，2025-06-30 起下线 */
export function temuType(type: 'bg.semi.adjust.price.page.query'): 'bg.semi.adjust.price.page.query';
/** partner 网关上为 bg.semi.price.review.page.query.order，2025-06-30 起下线（注意全托仍使用原接口） */
export function temuType(type: 'bg.price.review.page.query'): 'bg.price.review.page.query';
/** partner 网关上为 bg.semi.price.review.confirm.order，2025-06-30 起下线（注意全托仍使用原接口） */
export function temuType(type: 'bg.price.review.confirm'): 'bg.price.review.confirm';
/** partner 网关上为 bg.semi.price.review.reject.order，2025-06-30 起下线（注意全托仍使用原接口） */
export function temuType(type: 'bg.price.review.reject'): 'bg.price.review.reject';
/** @deprecated 改用 bg.goods.video.upload.sign.get.global，2025-08-05 起下线 */
export function temuType(type: 'bg.goods.video.upload.sign.get'): 'bg.goods.video.upload.sign.get';
/** @deprecated 改用 bg.goods.big.video.upload.result.get.global，2025-08-05 起下线 */
export function temuType(type: 'bg.goods.big.video.upload.result.get'): 'bg.goods.big.video.upload.result.get';
/** @deprecated 改用 bg.goods.image.upload.global，2025-08-05 起下线 */
export function temuType(type: 'bg.goods.image.upload'): 'bg.goods.image.upload';
/** @deprecated 改用 bg.goods.texttopicture.add.global，2025-08-05 起下线 */
export function temuType(type: 'bg.goods.texttopicture.add'): 'bg.goods.texttopicture.add';
/** @deprecated 改用 temu.picturecompression.get，2025-08-05 起下线 */
export function temuType(type: 'bg.picturecompression.get'): 'bg.picturecompression.get';
/** @deprecated 改用 temu.colorimageurl.get，2025-08-05 起下线 */
export function temuType(type: 'bg.colorimageurl.get'): 'bg.colorimageurl.get';
/** @deprecated 改用 temu.fancy.image.cm2in，2025-08-05 起下线 */
export function temuType(type: 'bg.fancy.image.cm2in'): 'bg.fancy.image.cm2in';
/** @deprecated 改用 temu.goods.photorecommendationcategory.get，2025-08-05 起下线 */
export function temuType(type: 'bg.goods.photorecommendationcategory.get'): 'bg.goods.photorecommendationcategory.get';
/** @deprecated 改用 temu.goods.add，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.add'): 'bg.goods.add';
/** @deprecated 改用 temu.goods.list.get，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.list.get'): 'bg.goods.list.get';
/** @deprecated 改用 temu.goods.detail.get，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.detail.get'): 'bg.goods.detail.get';
/** @deprecated 改用 temu.goods.migrate，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.migrate'): 'bg.goods.migrate';
/** @deprecated 改用 temu.goods.topselling.soldout.get，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.topselling.soldout.get'): 'bg.goods.topselling.soldout.get';
/** @deprecated 改用 temu.goods.custom.label.get，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.custom.label.get'): 'bg.goods.custom.label.get';
/** @deprecated 改用 temu.goods.labelv2.get，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.labelv2.get'): 'bg.goods.labelv2.get';
/** @deprecated 改用 temu.goods.edit.task.submit，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.edit.task.submit'): 'bg.goods.edit.task.submit';
/** @deprecated 改用 temu.goods.edit.sensitive.attr，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.edit.sensitive.attr'): 'bg.goods.edit.sensitive.attr';
/** @deprecated 改用 temu.goods.edit.pictures.submit，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.edit.pictures.submit'): 'bg.goods.edit.pictures.submit';
/** @deprecated 改用 temu.goods.update，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.update'): 'bg.goods.update';
/** @deprecated 改用 temu.goods.add.property，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.add.property'): 'bg.goods.add.property';
/** @deprecated 改用 temu.goods.edit.property，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.edit.property'): 'bg.goods.edit.property';
/** @deprecated 改用 temu.goodslogistics.template.edit，2025-09-12 起下线 */
export function temuType(type: 'bg.goodslogistics.template.edit'): 'bg.goodslogistics.template.edit';
/** @deprecated 改用 temu.goods.size.template.edit，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.edit'): 'bg.goods.edit';
/** @deprecated 改用 temu.goods.edit.guide.file，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.edit.guide.file'): 'bg.goods.edit.guide.file';
/** @deprecated 改用 temu.goods.catsmandatory.get，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.catsmandatory.get'): 'bg.goods.catsmandatory.get';
/** @deprecated 改用 temu.logistics.template.get，2025-09-12 起下线 */
export function temuType(type: 'bg.logistics.template.get'): 'bg.logistics.template.get';
/** @deprecated 改用 temu.goods.price.list.get，2025-09-12 起下线 */
export function temuType(type: 'bg.goods.price.list.get'): 'bg.goods.price.list.get';
/** @deprecated 改用 bg.marketing.activity.detail.get.global，2025-09-12 起下线 */
export function temuType(type: 'bg.marketing.activity.detail.get'): 'bg.marketing.activity.detail.get';
/** @deprecated 改用 bg.marketing.activity.list.get.global，2025-09-12 起下线 */
export function temuType(type: 'bg.marketing.activity.list.get'): 'bg.marketing.activity.list.get';
/** @deprecated 改用 bg.marketing.activity.product.get.global，2025-09-12 起下线 */
export function temuType(type: 'bg.marketing.activity.product.get'): 'bg.marketing.activity.product.get';
/** @deprecated 改用 bg.marketing.activity.session.list.get.global，2025-09-12 起下线 */
export function temuType(type: 'bg.marketing.activity.session.list.get'): 'bg.marketing.activity.session.list.get';
/** @deprecated 改用 bg.marketing.activity.enroll.list.get.global，2025-09-12 起下线 */
export function temuType(type: 'bg.marketing.activity.enroll.list.get'): 'bg.marketing.activity.enroll.list.get';
/** @deprecated 改用 bg.marketing.activity.enroll.submit.global，2025-09-12 起下线 */
export function temuType(type: 'bg.marketing.activity.enroll.submit'): 'bg.marketing.activity.enroll.submit';
/** @deprecated 改用 temu.jitmode.activate，2025-09-12 起下线 */
export function temuType(type: 'bg.jitmode.activate'): 'bg.jitmode.activate';
/** @deprecated 改用 bg.glo.product.search */
export function temuType(type: 'bg.product.search'): 'bg.product.search';
/** @deprecated 改用 bg.compliancepicture.get.global */
export function temuType(type: 'bg.compliancepicture.get'): 'bg.compliancepicture.get';
/** @deprecated 改用 bg.algo.image.translate.global */
export function temuType(type: 'bg.algo.image.translate'): 'bg.algo.image.translate';
/** @deprecated 改用 bg.algo.image.translate.result.global */
export function temuType(type: 'bg.algo.image.translate.result'): 'bg.algo.image.translate.result';
/** @deprecated 改用 bg.glo.goods.parentspec.get，2026-01-19 起下线 */
export function temuType(type: 'bg.goods.parentspec.get'): 'bg.goods.parentspec.get';
/** @deprecated 改用 bg.glo.goods.spec.create，2026-01-19 起下线 */
export function temuType(type: 'bg.goods.spec.create'): 'bg.goods.spec.create';
/** @deprecated 改用 bg.glo.goods.accessories.get，2026-01-19 起下线 */
export function temuType(type: 'bg.goods.accessories.get'): 'bg.goods.accessories.get';
/** @deprecated 改用 bg.qtg.stock.virtualinventoryjit.get，2026-01-19 起下线 */
export function temuType(type: 'bg.virtualinventoryjit.get'): 'bg.virtualinventoryjit.get';
/** @deprecated 改用 bg.qtg.stock.virtualinventoryjit.edit，2026-01-19 起下线 */
export function temuType(type: 'bg.virtualinventoryjit.edit'): 'bg.virtualinventoryjit.edit';
/** @deprecated 改用 bg.goods.attribute.mapping.global，2026-04-10 起下线 */
export function temuType(type: 'bg.goods.attribute.mapping'): 'bg.goods.attribute.mapping';
/** @deprecated 改用 bg.glo.goods.brand.get，2026-04-10 起下线 */
export function temuType(type: 'bg.goods.brand.get'): 'bg.goods.brand.get';
/** @deprecated 改用 bg.glo.goods.edit.task.apply，2026-04-10 起下线 */
export function temuType(type: 'bg.goods.edit.task.apply'): 'bg.goods.edit.task.apply';
export function temuType(type: PartnerType | CnType): PartnerType | CnType {
  return type;
}
