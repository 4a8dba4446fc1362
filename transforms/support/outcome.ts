/** What the run may ask about the decisions: where a pair ends, and which requests are routed. */

export { gatewayAfterRun, isMoved, movesByRegion, typeAfter } from './pairs.js';
export { isRouted, routeFor } from './routed-call.js';
