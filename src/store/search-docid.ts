/**
 * The number of a document: the less popular, the higher, and among equally popular ones in an
 * order that only depends on the ids, so that it is the same in every database.
 */
export const docidOf = (popularity: number, id: string): number =>
  firstDocid(popularity) + hash40(id)

/** The lowest number that documents of a popularity (0–100) can have. */
export const firstDocid = (popularity: number): number =>
  (100 - Math.min(100, Math.max(0, Math.round(popularity)))) * step

/** Above every number. */
export const endOfDocids = 101 * 2 ** 40

const step = 2 ** 40

/** Two rounds of FNV-1a: 32 bits forwards, 8 more of those backwards. */
function hash40(id: string): number {
  let forward = 0x811c9dc5
  let backward = 0x811c9dc5
  for (let at = 0; at < id.length; at++) {
    forward = Math.imul(forward ^ id.charCodeAt(at), 0x01000193)
    backward = Math.imul(backward ^ id.charCodeAt(id.length - 1 - at), 0x01000193)
  }
  return (forward >>> 0) * 256 + ((backward >>> 16) & 0xff)
}
