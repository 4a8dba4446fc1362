// 全托管店铺: 仍走旧接口
const client = require('./client');
exports.reviews = (page) => client('bg.price.review.page.query', { page }, 'full');
