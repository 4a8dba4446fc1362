const { API } = require('../constants');

module.exports = (http) => ({
  orders: (params) => http.post('/openapi/router', { type: API.ORDER.LIST, ...params }),
  activities: (params) => http.post('/openapi/router', { type: API.ACTIVITY.LIST, ...params }),
});
