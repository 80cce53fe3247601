import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const folk: Cluster = {
  name: 'folk',
  artists: [
    {
      name: 'Tamsin Oakfield',
      genres: ['folk', 'singer-songwriter'],
      people: 'solo',
      fame: 63,
      since: 2006,
      albums: list('What the Hedgerow Knew / River Years / The Burning Northern Lights'),
    },
    {
      name: 'Wren & Hollow',
      genres: ['folk', 'acoustic'],
      people: 'duo',
      fame: 57,
      since: 2012,
      albums: list('A Lantern for Each of Us / Salt and Kindling / Birdsong, Mostly'),
    },
    {
      name: 'The Saltmarsh Post',
      genres: ['folk', 'singer-songwriter', 'acoustic'],
      people: 'group',
      fame: 41,
      since: 1998,
      albums: list('Letters to the Moor / Hymns for the Ferryman'),
      compilation: 'Salt, Rope and Candle: Twenty Years',
    },
  ],
  sound: {
    tempo: 108,
    energy: 0.34,
    danceability: 0.48,
    valence: 0.42,
    acousticness: 0.78,
    instrumentalness: 0.05,
    speechiness: 0.04,
    loudness: -11.6,
  },
  minutes: 3.9,
  explicit: 0,
  labels: ['Parallel Kitchen', 'Hedge & Gate'],
  voice: english({
    lines: `
      What the River Said / Where the River Bends /
      Early River / The Ferryman's Daughter / Kindling / Three Fields Over / Apples in the Loft / Who Will Mend the Nets /
      The Widow's Lantern / Swallows under the Eaves / Blackthorn Winter / Carry Me to Fallow Farm / Bread and Salt / The Night the Mill Burned /
      Harrow Lane / Moon on the Water Trough / My Grandfather's Boat / Lay Your Coat Down / Sparrow, Sparrow / Down by the Rain Barrel /
      The Tide Came In for Annie / Blue Linen / A Candle for the Crossing / Slow Rain on Slate`,
    adjective: 'Fallow / Heather / Hawthorn / Salted / Barefoot / Weathered',
    noun: 'Hollow / Hearth / Shepherd / Wheelbarrow / Fiddle / Moor / Thistle / Wren',
    things: 'Hedgerows / Thistles / Swallows / Wrens / Stones / Nets',
    event: 'Shearing / Frost / Bonfire',
    frames: 'The Ballad of {name} / Down by the {noun} / {name} of the {noun}',
  }),
  palettes: ['meadow', 'bark', 'fog', 'harbour'],
  covers: ['pines', 'botanical', 'dunes', 'archway', 'peaks', 'pebbles'],
}
