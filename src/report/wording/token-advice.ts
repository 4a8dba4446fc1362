/** What a person must know of lines that pick a token: there are none, they read a member that is to be added, or one variable for many shops. */
export type TokenAdvice = 'no-lines' | 'member' | 'one-for-all' | null;

const manyShops = /(?:shop|store|mall|seller|account|merchant|tenant)\w{0,20}(?:\(\))?(?:\.|->|\[)/i;

export function tokenAdvice(patch: string | null): TokenAdvice {
  if (patch === null) return 'no-lines';
  if (!patch.includes('TEMU_PARTNER_ACCESS_TOKEN'))
    return /\?: string \}\)\.partner|getattr\(|\.get\(["']partner|[.>]partner\w{1,40} (?:\|\||\?\?)|\[["']partner\w{1,40}["']\] \?\?/.test(
      patch,
    )
      ? 'member'
      : null;
  return manyShops.test(patch) ? 'one-for-all' : null;
}

/** The member that the lines read: `partnerToken`. */
export function memberIn(patch: string | null): string {
  return /partner_?[A-Za-z_]{0,30}token/i.exec(patch?.replace(/isTemuPartnerType/g, '') ?? '')?.[0] ?? 'partnerToken';
}
