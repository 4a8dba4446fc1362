const axios = require('axios');

exports.sendWithRetry = async function sendWithRetry(config, { tries = 2 } = {}) {
  for (let left = tries; ; left--) {
    try {
      const { data } = await axios.request(config);
      return data;
    } catch (error) {
      if (left <= 0) throw error;
    }
  }
}
