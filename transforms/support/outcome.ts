/** What the run may ask about the decisions: where a pair ends, and which requests are routed. */

export { isRouted, routeFor } from '../rules/routed-call.js';
export { gatewayAfterRun, isMoved, movesByRegion, typeAfter } from './pairs.js';
