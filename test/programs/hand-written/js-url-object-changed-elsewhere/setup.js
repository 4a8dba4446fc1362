const { url } = require('./url');
url.hostname = 'openapi-b-us.temu.com';
