import { createHash } from 'node:crypto';

export function signed(params: Readonly<Record<string, string>>, secret: string): URLSearchParams {
  const sorted = Object.entries(params).sort(([one], [other]) => (one < other ? -1 : 1));
  const text = sorted.map(([key, value]) => key + value).join('');
  const sign = createHash('md5').update(`${secret}${text}${secret}`).digest('hex').toUpperCase();
  return new URLSearchParams([...sorted, ['sign', sign]]);
}
