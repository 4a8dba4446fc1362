/** Names of the places where a program is deployed: a key of such a name chooses no region of the platform. */
const deployments =
  /^(?:dev|develop|development|prod|production|prd|test|tests|testing|stag(?:e|ing)|pre|preprod|uat|qa|local|localhost|sandbox|beta|release|default|live|debug)$/i;

export function isDeployment(key: string): boolean {
  return deployments.test(key);
}
