/** Names of the places where a program is deployed: a key of such a name chooses no region of the platform. */
const deployments =
  /^(?:dev|develop|development|prod|production|prd|test|tests|testing|stag(?:e|ing)|pre|preprod|uat|qa|local|localhost|sandbox|beta|release|default|live|debug|main|primary)$/i;

function isDeployment(key: string): boolean {
  return deployments.test(key);
}

/** Under the platform's own name, a container has the one client of it. */
const platform = /^(?:temu|temu[-_.]?(?:api|client|sdk|gateway|service|http)|client|api|http)$/i;

/** `url`, `base_url`, `apiHost`: such a key says what stands under it, and chooses none of several. */
const address =
  /^(?:api|open|temu|base|default|router|gateway|server|service|http|web)?[-_.]?(?:url|uri|host|hostname|endpoint|gateway|router|address|addr|domain|base)(?:[-_.]?(?:url|uri|path))?$/i;

export function choosesNothing(key: string): boolean {
  return isDeployment(key) || platform.test(key) || address.test(key);
}
