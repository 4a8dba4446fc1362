exports.withType = (type) => (params) => ({ ...params, type });
exports.withCommon = (params) => ({ ...params, app_key: 'k', timestamp: 1, data_type: 'JSON' });
exports.withSign = (secret) => (params) => ({ ...params, sign: `${secret}${JSON.stringify(params).length}` });
