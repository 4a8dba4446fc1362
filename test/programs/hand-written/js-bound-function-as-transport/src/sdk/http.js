const axios = require('axios');
const http = axios.create({ timeout: 10000 });
module.exports = { post: http.post.bind(http) };
