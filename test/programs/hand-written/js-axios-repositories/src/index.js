const { build } = require('./app');
const app = build({ logger: console });
app.run().then((n) => console.log(n));
