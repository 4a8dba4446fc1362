const NS = 'bg';
const apiName = (...parts) => NS + '.' + parts.join('.');
module.exports = { apiName };
