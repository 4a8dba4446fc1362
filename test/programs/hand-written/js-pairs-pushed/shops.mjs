export const CN_SHOP = { region: 'CN', appKey: 'ak0', token: 't0' };
export const US_SHOP = { region: 'US', appKey: 'ak1', token: 't1' };
