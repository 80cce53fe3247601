import { api } from '../api.ts'
import type { Found } from '../shapes.ts'
import type { Operation, Parameter, Schema } from './document.ts'

/** Ids of this server's own library, by the word that stands before them in a path. */
export type Examples = Record<string, string>

/** Looks for something of each kind, so that every form begins with what is there. */
export async function findExamples(signal: AbortSignal): Promise<Examples> {
  const types = 'album,artist,track,playlist,show,episode,audiobook'
  const [found, me, browse] = await Promise.all([
    api<Found>(`/search?q=a&type=${types}&limit=1`, { signal }),
    api<{ id: string }>('/me', { signal }),
    api<{ categories: { items: { id: string }[] } }>('/browse/categories?limit=1', { signal }),
  ])
  const first = (kind: keyof Found) => found[kind]?.items[0]?.id ?? ''
  const [tracks, artists, audiobooks] = [first('tracks'), first('artists'), first('audiobooks')]
  return {
    albums: first('albums'),
    artists,
    tracks,
    'audio-features': tracks,
    'audio-analysis': tracks,
    following: artists,
    playlists: first('playlists'),
    shows: first('shows'),
    episodes: first('episodes'),
    audiobooks,
    chapters: audiobooks === '' ? '' : await firstChapter(audiobooks, signal),
    users: me.id,
    categories: browse.categories.items[0]?.id ?? '',
  }
}

async function firstChapter(book: string, signal: AbortSignal): Promise<string> {
  const path = `/audiobooks/${book}/chapters?limit=1`
  const { items } = await api<{ items: { id: string }[] }>(path, { signal })
  return items[0]?.id ?? ''
}

/** What an operation's form begins with. */
export function exampleValues(operation: Operation, examples: Examples): Record<string, string> {
  return Object.fromEntries(
    operation.parameters.map((parameter) => [
      parameter.name,
      exampleOf(parameter, operation, examples),
    ]),
  )
}

function exampleOf(
  { name, in: place, required, schema }: Parameter,
  { path }: Operation,
  examples: Examples,
): string {
  if (place === 'path') return examples[wordBefore(path, name)] ?? schema.enum?.[0] ?? ''
  const track = `spotify:track:${examples.tracks}`
  if (name === 'q') return 'night'
  if (name === 'seed_tracks') return examples.tracks ?? ''
  if (name === 'uri' || (name === 'uris' && path.includes('library'))) return track
  if (!required) return ''
  if (name === 'ids') return examples[lastWord(path)] ?? ''
  const [choice] = schema.items?.enum ?? schema.enum ?? []
  return choice ?? String(schema.default ?? schema.minimum ?? '')
}

/** `albums` of `/albums/{id}/tracks`: what an id in a path is one of. */
const wordBefore = (path: string, name: string) =>
  path.split('/').at(path.split('/').indexOf(`{${name}}`) - 1) ?? ''

/** `tracks` of `/me/tracks/contains`: what a list of ids is about. */
const lastWord = (path: string) =>
  path.split('/').findLast((part) => part !== 'contains' && !part.startsWith('{')) ?? ''

/** A body with every member, to be cut down. */
export function exampleBody({ body, method }: Operation, examples: Examples): string {
  const properties = body === undefined ? undefined : membersOf(body)
  if (properties === undefined || method === 'GET') return ''
  const members = Object.entries(properties).map(([name, { type }]) => [
    name,
    sample(name, type, examples),
  ])
  const known = members.filter(([, value]) => value !== undefined)
  return known.length === 0 ? '' : JSON.stringify(Object.fromEntries(known), null, 2)
}

/** Of a body of several shapes, the one that is an object. */
const membersOf = ({ properties, anyOf }: Schema) =>
  properties ?? anyOf?.find((one) => one.properties !== undefined)?.properties

function sample(name: string, type: string | undefined, examples: Examples): unknown {
  const track = `spotify:track:${examples.tracks}`
  if (name === 'uris') return [track]
  if (name === 'tracks' || name === 'items') return [{ uri: track }]
  if (name === 'ids') return [examples.tracks]
  if (name === 'name') return 'Made in the console'
  if (type === 'boolean') return false
  if (type === 'integer' || type === 'number') return 0
  return undefined
}
