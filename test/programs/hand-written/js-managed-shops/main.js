const semi = require('./shop-a');
const full = require('./shop-b');
(async () => {
  await semi.reviews(1);
  await semi.adjust(1);
  await full.reviews(1);
})();
