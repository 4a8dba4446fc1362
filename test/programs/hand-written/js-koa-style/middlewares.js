const crypto = require('crypto');

exports.errorHandler = async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    ctx.error = err;
    console.log(`× ${ctx.type}: ${err.message}`);
  }
};

exports.common = (ctx, next) => {
  ctx.body = { type: ctx.type, app_key: ctx.appKey, timestamp: Math.floor(Date.now() / 1000), ...ctx.params };
  return next();
};

exports.sign = (secret) => (ctx, next) => {
  const raw = Object.keys(ctx.body).sort().map((k) => k + ctx.body[k]).join('');
  ctx.body.sign = crypto.createHash('md5').update(secret + raw + secret).digest('hex').toUpperCase();
  return next();
};

exports.send = async (ctx) => {
  const res = await fetch(ctx.url, { method: 'POST', body: JSON.stringify(ctx.body) });
  const json = await res.json();
  if (!json.success) throw new Error(json.errorMsg);
  ctx.result = json.result;
};
