const bus = require('./bus');
const { post } = require('./transport');
const pending = [];
bus.on('temu:request', (job) => pending.push(job));
bus.on('start', async () => {
  for (const job of pending) {
    try {
      await post(job.api, job.payload);
    } catch (error) {
      console.log(job.api, error.message);
    }
  }
  bus.emit('drained');
});
