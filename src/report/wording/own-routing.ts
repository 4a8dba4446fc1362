export type OwnRoutingDetails = {
  /** `OwnRouting['what']`, or what an older report has there. */
  readonly what: string;
  /** The value of the partner's entries, null for an unknown one. */
  readonly value: string | null;
  readonly missing: readonly string[];
};

/** The details of a `name-dependent-code` review: what it goes by, `→ value`, and the new names that it does not know. */
export function ownRouting(details: readonly string[]): OwnRoutingDetails {
  const [what = '', ...rest] = details;
  const value = rest.find((detail) => detail.startsWith('→ '));
  return { what, value: value === undefined ? null : value.slice(2), missing: rest.filter((detail) => detail !== value) };
}
