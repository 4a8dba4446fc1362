export { TemuConnector } from './connector.js';
export { TEMU_METHODS } from './temu-api.js';
