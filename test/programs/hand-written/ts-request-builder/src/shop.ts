export interface Shop {
  key: string;
  token: string;
  secret: string;
  site: 'cn' | 'us';
}

export const cnShop: Shop = { key: 'c', token: 'ct', secret: 'cs', site: 'cn' };
export const usShop: Shop = { key: 'u', token: 'ut', secret: 'us', site: 'us' };
