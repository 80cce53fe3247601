import { api } from '../api.ts'
import type { Found } from '../shapes.ts'
import type { Operation } from './document.ts'

/** Ids of this server's own library, by the word that stands before them in a path. */
export type Examples = Record<string, string>

/** Looks for something of each kind, so that every form begins with what is there. */
export async function findExamples(signal: AbortSignal): Promise<Examples> {
  const types = 'album,artist,track,playlist,show,episode,audiobook'
  const found = await api<Found>(`/search?q=a&type=${types}&limit=1`, { signal })
  const me = await api<{ id: string }>('/me', { signal })
  const first = (kind: keyof Found) => found[kind]?.items[0]?.id ?? ''
  return {
    albums: first('albums'),
    artists: first('artists'),
    tracks: first('tracks'),
    playlists: first('playlists'),
    shows: first('shows'),
    episodes: first('episodes'),
    audiobooks: first('audiobooks'),
    users: me.id,
  }
}

/** What an operation's form begins with. */
export function exampleValues(operation: Operation, examples: Examples): Record<string, string> {
  const kind = /([a-z]+)\/\{|^\/me\/([a-z]+)|^\/([a-z]+)/.exec(operation.path)
  const word = kind?.slice(1).find(Boolean) ?? ''
  const id = examples[word] ?? examples[word === 'audio-features' ? 'tracks' : ''] ?? ''
  const values: Record<string, string> = {}
  for (const { name, in: place, required, schema } of operation.parameters) {
    if (/^(id|ids|playlist_id|user_id)$/.test(name)) values[name] = id
    else if (name === 'q') values[name] = 'night'
    else if (name === 'type') values[name] = schema.items?.enum?.[0] ?? schema.enum?.[0] ?? ''
    else if (place === 'path') values[name] = examples[`${name}s`] ?? ''
    else if (required)
      values[name] = schema.enum?.[0] ?? String(schema.default ?? schema.minimum ?? '')
  }
  return values
}

/** A body with every member, to be cut down. */
export function exampleBody({ body, method }: Operation, examples: Examples): string {
  if (body?.properties === undefined || method === 'GET') return ''
  const members = Object.entries(body.properties).map(([name, { type }]) => [
    name,
    sample(name, type, examples),
  ])
  return JSON.stringify(
    Object.fromEntries(members.filter(([, value]) => value !== undefined)),
    null,
    2,
  )
}

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
