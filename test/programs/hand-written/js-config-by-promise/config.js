const fs = require('fs');
const path = require('path');
exports.loadConfig = (name) => new Promise((resolve, reject) => {
  fs.readFile(path.join(__dirname, 'config.json'), 'utf8', (err, text) => (err ? reject(err) : resolve(JSON.parse(text)[name])));
});
