'use strict';

const { consume, stats } = require('./biz/sync.js');

(async () => {
  await consume();
  // 自检: 关键接口必须都跑到
  for (const t of ['bg.goods.add']) {
    if (!stats.get(t)) throw new Error('接口没有执行: ' + t);
  }
})().catch((err) => {
  console.error('程序出错', err);
  process.exitCode = 1;
});
