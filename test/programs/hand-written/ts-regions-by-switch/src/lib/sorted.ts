export function sorted(params: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(params).sort()) {
    result[key] = params[key];
  }
  return result;
}
