import { digest, type JsonText } from '../lib/json-text.ts'

/**
 * The entity tag of an answer, in the form recorded from the public API: "MC-" and the base64 of
 * the quoted MD5 of the body (data-and-imports section 0).
 */
export function entityTag(text: JsonText): string {
  const { knownDigest } = text
  if (knownDigest !== undefined) {
    text.entityTag ??= tagOf(knownDigest)
    return text.entityTag
  }
  const key = `${text.tag} ${text.length}`
  const held = recent.get(key) ?? older.get(key)
  if (held !== undefined) return held
  const tag = tagOf(digest(text.bytes))
  if (recent.size === maxHeld) {
    older = recent
    recent = new Map()
  }
  recent.set(key, tag)
  return tag
}

const tagOf = (md5: string) => `"MC-${btoa(`"${md5}"`)}"`

/**
 * Digesting a page costs as much as the rest of its answer, and most pages are asked for again: what
 * stands for the content of a text stands for its digest. The least recent half goes first.
 */
const maxHeld = 5_000
let recent = new Map<string, string>()
let older = new Map<string, string>()

/** True when the client already holds this answer (RFC 9110 section 13.1.2, weak comparison). */
export function isFresh(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === '*') return true
  return ifNoneMatch.split(',').some((held) => held.trim().replace(/^W\//, '') === tag)
}
