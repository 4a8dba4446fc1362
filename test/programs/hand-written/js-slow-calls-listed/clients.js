const { OpenApiClient } = require('./client');
const { cnGateway } = require('./constants/gateway');

const api = new OpenApiClient(cnGateway);

module.exports = { api };
