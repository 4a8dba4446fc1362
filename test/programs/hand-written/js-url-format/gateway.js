const { format } = require('node:url');

const ROUTER = format({ protocol: 'https', hostname: 'openapi.kuajingmaihuo.com', pathname: '/openapi/router' });

exports.ROUTER = ROUTER;
