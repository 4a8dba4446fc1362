const tupleType = /(\bnew [A-Z]\w*<)(\([\w.<>?,[\] ]+\))(?=>)/g;

/** `new List<(string Type, int Page)>` with a name in place of the tuple, which the grammar takes for two comparisons. Same length. */
export function withoutTupleTypes(text: string): string {
  return text.includes('<(') ? text.replace(tupleType, (_, before: string, tuple: string) => before + 'T'.padEnd(tuple.length)) : text;
}
