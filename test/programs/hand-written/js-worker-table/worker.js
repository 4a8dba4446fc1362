const db = require('./db');
const sendJob = require('./sender');

async function loop() {
  let job;
  while ((job = db.take())) {
    try {
      const reply = await sendJob(job);
      db.finish(job.id, reply.success, reply.errorMsg);
      console.log(`#${job.id}`, job.api, reply.success ? 'ok' : reply.errorMsg);
    } catch (e) {
      db.finish(job.id, false, String(e));
    }
  }
  console.log('统计', JSON.stringify(db.stat()));
}

loop();
