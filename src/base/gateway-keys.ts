const wordEnds = /[^A-Za-z\d]|(?<=[a-z\d])(?=[A-Z])/;
const region = /^(?:us|usa|eu|europe|america)$/i;
const mayHold = /us|eu|america|GLOBAL/i;

/** Whether a setting or a variable of the environment is called after a region: `TEMU_US_URL`, `temu.url.us`, `Temu:UsUrl`, `TEMU_GLOBAL_URL`. */
export function isKeyOfRegion(key: string): boolean {
  if (!mayHold.test(key)) return false;
  const words = key.split(wordEnds);
  const isRegion = (word: string, at: number): boolean =>
    word === 'GLOBAL' || (region.test(word) && !(/^us$/i.test(word) && beforePronoun.test(words[at - 1] ?? '')));
  return words.some(isRegion);
}

/** Before `us`: a pronoun (`contactUs`), microseconds (`elapsedUs`), a locale (`en_US`). */
export const beforePronoun =
  /^(?:contact|about|join|follow|tell|with|let|call|email|mail|find|help|support|rate|like|visit|why|choose|trust|to|in|per|as|en|es|elapsed|duration|times?|timeout|stamp|timestamp|latency|micro\w*|interval|delay|cost|took|period|wait|sleep|max|min|avg|total|now|ts)$/i;

const ofCn = /(?:^|[^A-Za-z])(?:cn|CN|Cn|china|China|CHINA)(?![a-z])|[a-z\d](?:Cn|CN|China)(?![a-z])|中国|国内/;

/** Whether it is called after CN: `TEMU_CN_URL`, `cnClient`. */
export function isKeyOfCn(key: string): boolean {
  return ofCn.test(key);
}

/** Called after a region or CN, of a text that may be a key: one of several words, and no path or sentence. */
export function isSettingOfGateway(text: string): boolean {
  return /^[A-Za-z][\w.:-]{3,79}$/.test(text) && /[._:-]|[a-z][A-Z]/.test(text) && isKeyOfGateway(text);
}

/** Called after a region, or after CN. */
export function isKeyOfGateway(key: string): boolean {
  return isKeyOfRegion(key) || isKeyOfCn(key);
}
