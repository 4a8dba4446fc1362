const semi = require('./semi');
const full = require('./full');
(async () => {
  await semi.reviews(1);
  await semi.adjust(1);
  await full.reviews(1);
})();
