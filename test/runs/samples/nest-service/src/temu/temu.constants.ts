export const TEMU_API_URL = 'https://openapi.kuajingmaihuo.com/openapi/router'

export const TEMU_TYPES = {
  addGoods: 'bg.goods.add',
  editPictures: 'bg.goods.edit.pictures.submit',
  orders: 'bg.order.list.get',
} as const
