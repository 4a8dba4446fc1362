// 每个接口的限流(次/秒)
const RATE_LIMITS = {
  'bg.marketing.activity.product.get': 5,
  'bg.goods.edit.pictures.submit': 10,
};

function acquire(name) {
  const limit = RATE_LIMITS[name];
  if (!limit) throw new Error(`未配置限流: ${name}`);
}

module.exports = { RATE_LIMITS, acquire };
