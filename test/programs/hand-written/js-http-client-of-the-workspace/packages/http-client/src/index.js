export * from './client.js';
export * from './redact.js';
