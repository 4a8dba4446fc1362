exports.series = function (tasks, done) {
  var errors = [];
  var step = function (i) {
    if (i === tasks.length) return done(errors);
    tasks[i](function (error) {
      if (error) errors.push(error);
      step(i + 1);
    });
  };
  step(0);
};
