import { hash } from 'node:crypto'

/**
 * A version of a playlist as the public API names it: base64 of the revision (4 bytes, big-endian)
 * and 20 bytes that stand for the content (web-api section 3). The 20 bytes also cover the version
 * before, so that two histories never share a name.
 */
export function nextSnapshot(previous: string, revision: number, what: string): string {
  const bytes = Buffer.alloc(24)
  bytes.writeUInt32BE(revision)
  hash('sha1', `${previous}\n${revision}\n${what}`, 'buffer').copy(bytes, 4)
  return bytes.toString('base64')
}

/** The revision that a snapshot id names; undefined when it is no snapshot id. */
export function revisionOf(snapshotId: string): number | undefined {
  if (!/^[A-Za-z0-9+/]{32}$/.test(snapshotId)) return undefined
  return Buffer.from(snapshotId, 'base64').readUInt32BE()
}
