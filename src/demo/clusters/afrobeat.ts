import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const afrobeat: Cluster = {
  name: 'afrobeat',
  artists: [
    {
      name: 'Kofi Sundial Band',
      genres: ['afrobeat', 'world-music'],
      people: 'group',
      fame: 54,
      since: 1974,
      albums: list('Sundial / Forty Drums at Noon / Market Day'),
      compilation: 'Sundial: The Long Play Years',
    },
    {
      name: 'Adaeze & the Long Rains',
      genres: ['afrobeat', 'world-music'],
      people: 'group',
      fame: 58,
      since: 2014,
      albums: list('The Long Rains / Everybody Bring a Chair / Brass for the River'),
    },
  ],
  sound: {
    tempo: 114,
    energy: 0.74,
    danceability: 0.76,
    valence: 0.8,
    acousticness: 0.2,
    instrumentalness: 0.24,
    speechiness: 0.08,
    loudness: -7.2,
  },
  minutes: 5.8,
  explicit: 0,
  labels: ['Lagoon Sound', 'Sundial Recordings'],
  voice: english({
    lines: `
      Sundial Time / Market Day / Shade Tree Parliament / Everybody Bring a Chair / Brass for the River / Forty Drums at Noon / Harmattan Wind / Taxi to Jamestown /
      Auntie's Highlife / Sweet Plantain / Walk Good, Walk Slow / Rain Is a Blessing / The Chief Has No Shoes / Electricity Came Back / Palm Wine Thursday /
      Night Market / Blue Generator / Moon over Accra / The River Knows Everybody`,
    adjective: 'Golden / Red Earth / Sunlit / Long / Brass / Harmattan',
    noun: 'Drum / Market / Sundial / Taxi / Trumpet / Baobab / Generator',
    things: 'Drums / Trumpets / Markets / Baobabs / Horns',
    event: 'Harmattan / Long Rains / Festival',
    frames: "{name}'s Highlife / {noun} Highlife / {number} {things} for {name} / Dance the {noun}",
  }),
  palettes: ['kente', 'marigold', 'fiesta', 'lagoon'],
  covers: ['rays', 'tiles', 'cutouts', 'arches', 'ribbons', 'botanical'],
}
