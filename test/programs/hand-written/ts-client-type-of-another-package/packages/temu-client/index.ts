export { createTemuClient } from './client.js';
export type { TemuClient } from './client.js';
export { Endpoints } from './endpoints.js';
