const { Other } = require('./client');
Other.url = 'https://openapi-b-us.temu.com/openapi/router';
