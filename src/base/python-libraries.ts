/** HTTP clients and modules of Python's own whose names projects give to modules of their packages, too. */
const libraries = /^(?:requests|httpx|aiohttp|urllib3?|http|json|logging)$/;

/** `import requests` in a package means the library, also beside a module of that name: whether a folder, which is a package or none, is passed by. */
export function isPassedBy(from: string, isPackage: boolean): boolean {
  return isPackage && libraries.test(from);
}
