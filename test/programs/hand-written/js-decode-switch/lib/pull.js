const { decode } = require('./decode');
const { post } = require('./http');
const { plan } = require('./plan');

exports.pull = async function* pull() {
  for (const { type, biz } of plan()) {
    const answer = await post({ type, app_key: 'k', ...biz });
    yield decode(type, answer);
  }
};
