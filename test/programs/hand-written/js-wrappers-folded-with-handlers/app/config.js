const shops = [
  { id: 'semi-1', name: '半托一店', zone: 'CN', mode: '半托', ak: 'ak0006', appSecret: 'sk-semi-1-9f2c', sessionToken: 'tk-semi-1' },
  { id: 'pa01', name: '半托一店(新网关)', zone: 'PARTNER', mode: '半托', ak: 'ak1004', appSecret: 'sk-pa01-9f2c', sessionToken: 'tk-pa01' },
];

function getShop(id) {
  const found = shops.find((s) => s.id === id);
  if (!found) throw new Error('店铺不存在: ' + id);
  return found;
}

exports.getShop = getShop;
