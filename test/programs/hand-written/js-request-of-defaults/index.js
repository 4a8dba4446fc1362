var SemiManagedApi = require('./lib/semi');
var images = require('./lib/images');

var semi = new SemiManagedApi({ key: 'semi' });

function report(name) {
  return function (err, answer) {
    if (err) throw err;
    console.log(name, answer.success);
  };
}

semi.addGoods('盒子', report('上品'));
semi.orders(report('订单'));
images.compress('https://img.example.com/1.png', report('压缩'));
