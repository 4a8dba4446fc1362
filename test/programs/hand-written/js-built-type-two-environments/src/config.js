const ENVIRONMENTS = {
    development: 'https://openapi.kuajingmaihuo.com/openapi/router',
    production: 'https://openapi.kuajingmaihuo.com/openapi/router',
};
export const routerUrl = ENVIRONMENTS[process.env.NODE_ENV || 'development'] || ENVIRONMENTS.production;
