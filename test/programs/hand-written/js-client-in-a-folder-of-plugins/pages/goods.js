const { useNuxtApp } = require('../runtime/app');
exports.setup = async () => {
  const { $temu, $usTemu } = useNuxtApp();
  await $temu.post('bg.goods.add');
  await $usTemu.post('bg.goods.update');
};
