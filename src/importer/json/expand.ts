/** Anything with named fields. */
export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The objects in a value: answers of the Web API come as lists, pages, batches, search results and
 * items that wrap an object together with when it was added. `null` is an item that is gone, and
 * yielded as such.
 */
export function* expand(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const item of value) yield* expand(item)
    return
  }
  if (!isObject(value)) {
    yield value
    return
  }
  const wrapped = unwrap(value)
  if (wrapped !== undefined) {
    yield* expand(wrapped.value)
    return
  }
  if (!isContainer(value)) {
    yield value
    return
  }
  for (const [key, content] of Object.entries(value)) {
    if (containerKeys.includes(key)) yield* expand(content)
  }
}

/** What an item of a saved list or a playlist wraps; undefined when it is no such item. */
export function unwrap(value: JsonObject): { value: unknown } | undefined {
  if (!('added_at' in value) && !('added_by' in value)) return undefined
  const key = ['track', 'item', 'episode', 'album', 'show', 'audiobook'].find(
    (name) => isObject(value[name]) || value[name] === null,
  )
  return key === undefined ? undefined : { value: value[key] }
}

/** Objects that say what they are are no containers, although albums and playlists contain tracks. */
const isContainer = (value: JsonObject) =>
  value.type === undefined &&
  value.id === undefined &&
  containerKeys.some((key) => Array.isArray(value[key]) || isObject(value[key]))

const containerKeys = [
  'items',
  'artists',
  'albums',
  'tracks',
  'audio_features',
  'playlists',
  'shows',
  'episodes',
  'audiobooks',
  'chapters',
]
