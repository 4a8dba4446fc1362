exports.batches = function* (items, size) {
  for (let i = 0; i < items.length; i += size) yield { type: 'bg.goods.image.upload', items: items.slice(i, i + size) };
};
