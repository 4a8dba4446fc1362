const wordEnds = /[^A-Za-z\d]|(?<=[a-z\d])(?=[A-Z])/;
const region = /^(?:us|usa|eu|europe|america)$/i;

/** Whether a setting or a variable of the environment is called after a region: `TEMU_US_URL`, `temu.url.us`, `Temu:UsUrl`, `TEMU_GLOBAL_URL`. */
export function isKeyOfRegion(key: string): boolean {
  return key.split(wordEnds).some((word) => region.test(word) || word === 'GLOBAL');
}
