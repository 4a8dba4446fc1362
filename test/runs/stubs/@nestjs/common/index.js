exports.Injectable = () => () => {};
