import { Type as T } from 'typebox'
import { badRequest } from '../../lib/errors.ts'
import { JsonText } from '../../lib/json-text.ts'
import { type Fields, parseFields, pickFields } from '../../wire/fields.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'

/** Path parameter of everything about one playlist. */
export const PlaylistParams = T.Object({ playlist_id: Id })

/** Query parameters of reading a playlist. */
export const ReadQuery = {
  ...MarketQuery,
  fields: T.Optional(T.String()),
  additional_types: T.Optional(T.String()),
}

/** Which of them it takes depends on the playlist; with neither nothing can be changed. */
export const modifyScopes = ['playlist-modify-public', 'playlist-modify-private']

export const UriList = T.Array(T.String())

/** The items a request names: in the query, which wins, or in the body, there also as a bare list. */
export function givenUris(
  query: { uris?: string },
  body: { uris?: string[] } | string[],
): string[] | undefined {
  if (query.uris !== undefined) {
    return query.uris.split(',').flatMap((uri) => (uri.trim() === '' ? [] : uri.trim()))
  }
  return Array.isArray(body) ? body : body.uris
}

/** The filter of a request, if it has one. @throws 400 */
export const readFields = (text: string | undefined): Fields | undefined =>
  text === undefined || text.trim() === '' ? undefined : parseFields(text)

/** An answer, or the part of it that was asked for. */
export const filtered = <T>(answer: JsonText<T>, fields: Fields | undefined): JsonText<T> =>
  fields === undefined ? answer : JsonText.of(pickFields(answer.parse(), fields) as T)

/**
 * Whether a client understands episodes, which it says by naming the kinds of items it knows.
 * Those that do not are shown them in the shape of tracks.
 * @throws 400 for a kind that is none
 */
export function knowsEpisodes(csv: string | undefined): boolean {
  const types = csv?.split(',').map((type) => type.trim()) ?? []
  const unknown = types.find((type) => type !== 'track' && type !== 'episode')
  if (unknown !== undefined) throw badRequest(`Bad search type field ${unknown}`)
  return types.includes('episode')
}
