const path = require('path');
const fs = require('fs');

const base = JSON.parse(fs.readFileSync(path.join(__dirname, 'default.json'), 'utf8'));
const local = path.join(__dirname, `${process.env.NODE_ENV || 'development'}.json`);
const overlay = fs.existsSync(local) ? JSON.parse(fs.readFileSync(local, 'utf8')) : {};

module.exports = { ...base, ...overlay, temu: { ...base.temu, ...(overlay.temu || {}) } };
