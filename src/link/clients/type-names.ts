/** Keys under which the body of a request to the platform, or of a helper of the project's own, names its type. */
export const bodyKeys = ['type', 'api_type', 'apiType'] as const;

/** Source of a regular expression for one of these keys. */
export const bodyKey = `(?:${bodyKeys.join('|')})`;

export function isBodyKey(key: string | null): boolean {
  return bodyKeys.some((one) => one === key);
}

/** Keys that name an interface; any other key counts only if its value surely is a type's name. */
export const typeKeys: readonly string[] = [...bodyKeys, 'method', 'api', 'interface', 'apiName', 'Type'];

/** A name of the open platform. */
export const apiName = /^(?:bg|temu)(?:\.[a-z0-9_]+){2,}$/i;
