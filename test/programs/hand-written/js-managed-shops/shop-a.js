// 半托管店铺
const client = require('./client');
exports.reviews = (page) => client('bg.price.review.page.query', { page }, 'semi');
exports.adjust = (page) => client('bg.semi.adjust.price.page.query', { page }, 'semi');
