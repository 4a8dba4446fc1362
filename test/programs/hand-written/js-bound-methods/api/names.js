// 方法名 -> [接口名, 版本]
module.exports = {
  addGoods: ['bg.goods.add', 'V1'],
  listGoods: ['bg.goods.list.get', 'V1'],
  editGuide: ['bg.goods.edit.guide.file', 'V1'],
  videoSign: ['bg.goods.video.upload.sign.get', 'V1'],
  confirmShip: ['bg.logistics.shipment.confirm', 'V2'],
};
