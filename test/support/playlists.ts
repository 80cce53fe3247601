import type { Api } from './api.ts'

/** Makes a playlist of the caller's, with items. */
export async function aPlaylist(
  api: Api,
  { trackIds = [], ...details }: { trackIds?: string[] } & Record<string, unknown> = {},
): Promise<string> {
  const { body } = await api.post('/v1/me/playlists', { name: 'Some list', ...details })
  for (let at = 0; at < trackIds.length; at += 100) {
    await api.post(`/v1/playlists/${body.id}/tracks`, {
      uris: trackUris(trackIds.slice(at, at + 100)),
    })
  }
  return body.id
}

export const trackUris = (trackIds: string[]) => trackIds.map((id) => `spotify:track:${id}`)

/** Ids of the tracks a playlist holds, in order. */
export async function listedTracks(api: Api, playlistId: string): Promise<string[]> {
  const listed: string[] = []
  for (;;) {
    const { body } = await api.get(
      `/v1/playlists/${playlistId}/tracks?fields=next,items.track.id&offset=${listed.length}`,
    )
    for (const { track } of body.items) listed.push(track.id)
    if (body.next === null) return listed
  }
}

export async function snapshotOf(api: Api, playlistId: string): Promise<string> {
  return (await api.get(`/v1/playlists/${playlistId}?fields=snapshot_id`)).body.snapshot_id
}

/** Playlists of numbered songs, for tests that tell songs by where they stand in `ids`. */
export function numbered(api: Api, ids: string[]) {
  const some = (...at: number[]) => at.map((index) => ids[index] ?? '')
  return {
    /** Ids of the songs with these numbers. */
    some,
    uris: (...at: number[]) => trackUris(some(...at)),
    /** Numbers of the songs a playlist holds, in order. */
    order: async (playlistId: string) =>
      (await listedTracks(api, playlistId)).map((trackId) => ids.indexOf(trackId)),
  }
}
