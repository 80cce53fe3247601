import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const reggae: Cluster = {
  name: 'reggae',
  artists: [
    {
      name: 'Island Radio Dub',
      genres: ['reggae', 'dub'],
      people: 'group',
      fame: 50,
      since: 1979,
      albums: list('Frequency of the Sea / Bassline Breakfast'),
      compilation: 'Radio Dub Archive',
    },
    {
      name: 'Amara Lagoon',
      genres: ['reggae', 'dub'],
      people: 'solo',
      fame: 62,
      since: 2013,
      albums: list('Lagoon / Mango Season / Rain on Zinc'),
    },
  ],
  sound: {
    tempo: 84,
    energy: 0.54,
    danceability: 0.78,
    valence: 0.72,
    acousticness: 0.16,
    instrumentalness: 0.2,
    speechiness: 0.1,
    loudness: -7.8,
  },
  minutes: 4.1,
  explicit: 0.01,
  labels: ['Lagoon Sound', 'Lower Quay Recordings'],
  voice: english({
    lines: `
      Rain Check /
      Rain on Zinc / Frequency of the Sea / Mango Season / Bassline Breakfast / Easy on the River / Version of the Moon / Echo Bay / Hammock Politics /
      Sun Come Early / Carry Water, Carry Song / Slow Boat / Rocksteady Monday / Dub the Kitchen / Sweet Lagoon / Island Radio, This Is Night / Barefoot Bassline /
      Summer on the Sound System / Coconut Diplomacy / Blue Water Version`,
    adjective: 'Sweet / Easy / Mango / Island / Sunny / Echo',
    noun: 'Lagoon / Hammock / Bassline / Mango / Sound System / Fishing Boat',
    things: 'Mangoes / Waves / Basslines / Fishing Boats / Palm Trees',
    event: 'Hurricane / Carnival / Regatta',
    frames: '{noun} Dub / {adjective} {noun} Dub / {place} Skank / Version {number}',
  }),
  palettes: ['lagoon', 'ipanema', 'kente', 'mint'],
  covers: ['waves', 'regatta', 'reflection', 'rays', 'archway', 'ribbons'],
}
