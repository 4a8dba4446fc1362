/** A text in sentences, English or Chinese. A dot in a name or a number ends none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?][”"’)]?)\s+(?=[\p{Lu}“"‘(])|(?<=[。！？][”」]?)(?![”」])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The sentences that all of several texts hold, in their order; of one text none, since there is nothing to say once for all. */
export function sharedSentences(texts: readonly string[]): readonly string[] {
  const [first, ...more] = texts.map(sentencesOf);
  if (first === undefined || more.length === 0) return [];
  return first.filter((sentence) => more.every((other) => other.includes(sentence)));
}

/** A text without sentences that were said before. */
export function without(text: string, said: readonly string[]): string {
  const left = sentencesOf(text).filter((sentence) => !said.includes(sentence));
  return left.join(/[。！？]$/.test(left[0] ?? '') ? '' : ' ');
}
