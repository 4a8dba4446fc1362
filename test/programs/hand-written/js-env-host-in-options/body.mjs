export const buildBody = (shop, type, data) => ({ type, app_key: shop.appKey, ...data });
