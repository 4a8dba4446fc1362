const { API } = require('../constants');

module.exports = (http) => ({
  list: (params) => http.post('/openapi/router', { type: API.GOODS.LIST, ...params }),
  pictures: (params) => http.post('/openapi/router', { type: API.GOODS.EDIT_PICS, ...params }),
  cats: () => http.post('/openapi/router', { type: API.GOODS.CATS }),
});
