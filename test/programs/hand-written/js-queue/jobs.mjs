const gateway = 'https://openapi.kuajingmaihuo.com/openapi/router';
export const goods = (page) => ({ type: 'bg.goods.list.get', params: { page }, gateway });
export const orders = () => ({ type: 'bg.order.list.get', params: {}, gateway });
export function images() {
  return { type: 'bg.colorimageurl.get', params: { url: 'x' }, gateway };
}
