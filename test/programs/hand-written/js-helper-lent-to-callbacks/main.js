const cn = require('./cn');
const us = require('./us');
(async () => { await cn.goods(); await cn.mall(); await us.run(); })();
