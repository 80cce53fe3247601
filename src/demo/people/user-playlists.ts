import type { Painting } from '../../domain/artwork/recipe.ts'
import { SeededRandom } from '../../lib/seeded-random.ts'
import type { PlaylistRecord, TrackRecord } from '../../model/records.ts'
import type { DemoUser } from '../types.ts'
import { type Editors, mosaic, type PlaylistSketch, playlist } from './playlists.ts'

type Desk = Editors & {
  users: DemoUser[]
  tracks: ReadonlyMap<string, TrackRecord>
  covers: ReadonlyMap<string, Painting>
}

/** Seven playlists of mira and theo, each of which something has to cope with. */
export function userPlaylists(desk: Desk): PlaylistRecord[] {
  const saved = (userId: string) =>
    (desk.users.find(({ id }) => id === userId)?.savedTracks ?? []).flatMap(
      ({ id }) => desk.tracks.get(id) ?? [],
    )
  const [mira, theo] = [saved('mira'), saved('theo')]
  const r = new SeededRandom('user playlists')
  const some = (tracks: TrackRecord[], count: number) => r.shuffle(tracks).slice(0, count)
  const gym = some(theo, 24)
  const sketches: Omit<PlaylistSketch, 'picture'>[] = [
    {
      ownerId: 'mira',
      name: '🌙 late shift 🌙',
      description: 'quiet please 🤫',
      tracks: some(mira.slice(0, 150), 42),
    },
    {
      ownerId: 'mira',
      name: 'Söndagsfrukost',
      description: 'Långsamma låtar, gröt och åäö.',
      tracks: some(mira, 28),
    },
    // Longer than three of the longest pages.
    { ownerId: 'mira', name: 'Everything, Always', tracks: mira.slice(0, 350) },
    { ownerId: 'mira', name: 'drafts', tracks: [], isPublic: false },
    {
      ownerId: 'theo',
      name: 'Road Trip (Theo + Mira)',
      description: 'Add whatever, no skipping.',
      tracks: r.shuffle([...some(theo, 20), ...some(mira, 20)]),
      addedBy: ['theo', 'mira'],
      isPublic: false,
      isCollaborative: true,
    },
    // The name needs escaping in HTML and XML, and the opener comes three times.
    {
      ownerId: 'theo',
      name: 'gym "no excuses" <3 & more',
      tracks: [...gym.slice(0, 1), ...gym, ...gym.slice(0, 1)],
    },
    {
      ownerId: 'theo',
      name: 'para la abuela',
      tracks: theo.filter((track) => /^(El|La) /.test(track.name)).slice(0, 1),
    },
  ]
  return sketches.map((sketch) => {
    const picture = mosaic(desk.shelves, sketch.tracks, desk.covers)
    return playlist(desk, { ...sketch, picture })
  })
}
