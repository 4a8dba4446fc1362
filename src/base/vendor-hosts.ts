const VENDOR = /^(?:[a-z0-9-]+\.){0,9}(?:temu\.com|temudemo\.com|kuajingmaihuo\.com)$/i;

/** A host below one of the vendor's own domains. */
export function isOfVendor(host: string): boolean {
  return VENDOR.test(host);
}
