exports.pipeline = (...steps) => (initial) => steps.reduce((value, step) => step(value), initial);
