import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const country: Cluster = {
  name: 'country',
  artists: [
    {
      name: 'Dusty Hollis Wade',
      genres: ['country'],
      people: 'solo',
      fame: 60,
      since: 1989,
      albums: list('Half a Tank of Heaven / Tailgate Psalms / The Porch Light Years'),
      compilation: 'Dust Jackets: A Collection',
    },
    {
      name: 'The Gravel Road Sisters',
      genres: ['country', 'bluegrass'],
      people: 'group',
      fame: 55,
      since: 2008,
      albums: list('Three Sisters, One Truck / Gravel & Grace / River Baptism'),
    },
  ],
  sound: {
    tempo: 122,
    energy: 0.58,
    danceability: 0.58,
    valence: 0.6,
    acousticness: 0.42,
    instrumentalness: 0.02,
    speechiness: 0.04,
    loudness: -7.4,
  },
  minutes: 3.5,
  explicit: 0.01,
  labels: ['Gravel & Sons', 'Hedge & Gate'],
  voice: english({
    lines: `
      Every Other Sunday /
      Porch Light / Half a Tank of Heaven / Mama Kept the Dog / Tailgate Psalm / Boots by the Door / The Creek Don't Rise / Dust on the Dashboard /
      He Left the Banjo / Two-Lane Prayer / Church Clothes / Gravel Road / Whiskey in the Well / Bless Your Radio / Rodeo Weather / Sweet Tea and Diesel /
      River Baptism / Blue Ridge Telephone / Letters to Tulsa / Moon over the Feed Store / Summer Wages / Raining on the County Line`,
    adjective: 'Dusty / Gravel / Sunday / Barefoot / Honest / Homemade',
    noun: 'Pickup / Banjo / Porch / Saddle / Creek / Mailbox / Fence Post',
    things: 'Banjos / Fence Posts / Boots / Biscuits / Wildflowers / Creeks',
    event: 'Rodeo / Revival / Last Call',
    frames: "My {noun} and Me / {name} Took the {noun} / Back to {place} / Daddy's {noun}",
  }),
  palettes: ['prairie', 'bark', 'meadow', 'rust'],
  covers: ['dunes', 'rays', 'arches', 'peaks', 'archway', 'reflection'],
}
