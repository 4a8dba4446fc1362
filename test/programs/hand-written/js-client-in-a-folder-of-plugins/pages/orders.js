const { useNuxtApp } = require('../runtime/app');
exports.setup = async () => useNuxtApp().$temu.post('bg.order.list.get');
