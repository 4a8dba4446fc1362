const { batches } = require('./batches');
const { Uploader } = require('./uploader');
const uploader = new Uploader();
(async () => {
  for (const { type, items } of batches(['a', 'b', 'c'], 2)) {
    await Promise.all(items.map((item) => uploader.upload(type, item)));
  }
  await uploader.flush();
})();
