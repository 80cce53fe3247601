import { encodeUuid, idFromKey } from '../lib/base62.ts'

/**
 * The id of a show: its `podcast:guid`, which is the same wherever it is hosted, else made from the
 * address of its feed, whatever the scheme and however it ends (data-and-imports section 4.2).
 */
export function showIdOf(guid: string, url: string): string {
  const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
  return uuid.test(guid)
    ? encodeUuid(Buffer.from(guid.replaceAll('-', ''), 'hex'))
    : idFromKey('show', `feed\u001f${feedKey(url)}`)
}

/** An address without what does not tell two feeds apart. */
export const feedKey = (url: string): string =>
  url
    .trim()
    .replace(/^\w+:\/\//, '')
    .replace(/\/+$/, '')

/** The id of an episode: the same as long as its guid is. */
export const episodeIdOf = (showId: string, guid: string): string =>
  idFromKey('episode', `${showId}\u001f${guid}`)
