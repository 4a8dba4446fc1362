export const MANDATORY = 'bg.goods.catsmandatory.get';
export const CATS = 'bg.goods.cats.get';

export const mandatoryOf = (temu, catId) => temu.read(MANDATORY, { catId });
export const childrenOf = (temu, parentCatId) => temu.read(CATS, { parentCatId });
