/**
 * request.js - 由架构组维护，改动请走评审
 * @author chenyu
 */
const axios = require('axios');

const http = axios.create({ timeout: 10000, headers: { 'Content-Type': 'application/json' } });

async function transport(url, body, timeout = 8000) {
    const res = await http.post(url, body, { timeout });
    return res.data;
}

exports.transport = transport;
