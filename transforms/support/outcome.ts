/** Questions of the run about the decisions: the gateway of a pair, and the requests that are routed. */

export { isRouted } from './is-routed.js';
export { gatewayAfterRun, typeAfter } from './pairs.js';
export { isRoutedByRun } from './routed-call.js';
export { gatewayAfter, isShapedForPartner, routed, verdictOf } from './verdicts.js';
