/** Keys that name an interface; any other key counts only if its value surely is a type's name. */
export const typeKeys: readonly string[] = ['type', 'api_type', 'apiType', 'method', 'api', 'interface', 'apiName', 'Type'];

/** A name of the open platform. */
export const apiName = /^(?:bg|temu)(?:\.[a-z0-9_]+){2,}$/i;
