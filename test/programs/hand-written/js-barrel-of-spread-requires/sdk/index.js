module.exports = {
  ...require('./names'),
  ...require('./client'),
};
