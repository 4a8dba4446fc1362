// As much of BullMQ's surface as the programs call, written for them: one process is queue and worker, without Redis.
const queues = new Map();
const of = (name) => {
  if (!queues.has(name)) queues.set(name, { waiting: [], worker: null, last: Promise.resolve() });
  return queues.get(name);
};

function drain(queue) {
  while (queue.worker && queue.waiting.length > 0) {
    const job = queue.waiting.shift();
    queue.last = queue.last.then(() => queue.worker(job)).then(job.done);
  }
}

exports.Queue = class Queue {
  constructor(name) {
    this.name = name;
  }
  async add(name, data) {
    const queue = of(this.name);
    const job = { id: String(queue.waiting.length + 1), name, data };
    job.finished = new Promise((done) => (job.done = done));
    job.waitUntilFinished = () => job.finished;
    queue.waiting.push(job);
    drain(queue);
    return job;
  }
  addBulk(jobs) {
    return Promise.all(jobs.map(({ name, data }) => this.add(name, data)));
  }
  async close() {}
};
exports.QueueEvents = class QueueEvents {};
exports.Worker = class Worker {
  constructor(name, process) {
    of(name).worker = process;
    drain(of(name));
  }
  on() {
    return this;
  }
  async close() {}
};
