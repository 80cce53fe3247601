/**
 * The entity tag of an answer, in the form recorded from the public API: "MC-" and the base64 of
 * the quoted digest of what the answer says (data-and-imports section 0).
 */
export const entityTag = (digest: string) => `"MC-${btoa(`"${digest}"`)}"`

/** True when the client already holds this answer (RFC 9110 section 13.1.2, weak comparison). */
export function isFresh(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === '*') return true
  return ifNoneMatch.split(',').some((held) => held.trim().replace(/^W\//, '') === tag)
}
