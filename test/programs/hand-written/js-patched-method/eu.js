const Client = require('./client');
Client.eu = () => {
  const client = new Client();
  client.endpoint = () => 'https://openapi-b-eu.temu.com/openapi/router';
  return client;
};
