export interface Shop { id: string; name: string; zone: string; bizMode: string; clientId: string; clientSecret: string; access_token: string; gateway?: string }
export type Dict = Record<string, any>;


export const SHOPS: Shop[] = [
  { id: 'S1001', name: '半托一店', zone: '中国', bizMode: '半托', clientId: 'ak0005', clientSecret: 'sk-S1001-9f2c', access_token: 'tk-S1001' },
  { id: 'cn02', name: '半托二店', zone: '中国', bizMode: '半托', clientId: 'ak1004', clientSecret: 'sk-cn02-9f2c', access_token: 'tk-cn02' },
  { id: 'us01', name: '美国本土店', zone: '美国', bizMode: '本土', clientId: 'ak2004', clientSecret: 'sk-us01-9f2c', access_token: 'tk-us01' },
];

function getShop(id: string): Shop {
  const found = SHOPS.find((s) => s.id === id);
  if (!found) throw new Error('店铺不存在: ' + id);
  return found;
}

const apiMeta = new Map<string, string>();
function Api(type: string) {
  return (_target: object, name: string, _d?: PropertyDescriptor) => {
    apiMeta.set(name, type);
  };
}
class ApiCatalog {
  @Api('bg.shiporder.create')
  shipOrderCreate() {}

  @Api('bg.goods.quantity.get')
  stockGet() {}

  @Api('bg.goods.texttopicture.add')
  textPic() {}
}
export const typeFor = (name: keyof ApiCatalog): string => apiMeta.get(name)!;
