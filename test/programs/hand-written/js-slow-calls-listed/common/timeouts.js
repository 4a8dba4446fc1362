const slow = new Set(['bg.marketing.activity.session.list.get']);
const timeoutOf = (name) => (slow.has(name) ? 60000 : 10000);

module.exports = { timeoutOf };
