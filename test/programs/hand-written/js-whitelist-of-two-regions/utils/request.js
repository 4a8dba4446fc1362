const { BaseKuajingClient } = require('../client/base');
const { ROUTERS } = require('../config/index');

class CnKuajingClient extends BaseKuajingClient {
   routerUrl = ROUTERS.cn;
}

class UsKuajingClient extends BaseKuajingClient {
   routerUrl = ROUTERS.us;
}

class EuKuajingClient extends BaseKuajingClient {
   routerUrl = ROUTERS['eu'];
}

module.exports = { CnKuajingClient, UsKuajingClient, EuKuajingClient };
