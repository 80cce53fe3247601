import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const soul: Cluster = {
  name: 'soul',
  artists: [
    {
      name: 'Delphine Amarante',
      genres: ['soul', 'r-n-b'],
      people: 'solo',
      fame: 78,
      since: 2011,
      albums: list('Amarante / Honey in the Blue Room / The Velvet Hours / Red Dress, Grey Rain'),
    },
    {
      name: 'Saint Velveteen',
      genres: ['soul', 'r-n-b'],
      people: 'solo',
      fame: 62,
      since: 2014,
      albums: list('Slow Mercy / Tender Machinery / Nightgowns & Trumpets'),
    },
    {
      name: 'Sister Cedarwood',
      genres: ['soul', 'gospel'],
      people: 'group',
      fame: 43,
      since: 1994,
      albums: list('Church on a Tuesday / Carry the River'),
    },
  ],
  sound: {
    tempo: 102,
    energy: 0.5,
    danceability: 0.64,
    valence: 0.54,
    acousticness: 0.34,
    instrumentalness: 0.02,
    speechiness: 0.06,
    loudness: -7.8,
  },
  minutes: 3.9,
  explicit: 0.07,
  labels: ['Velvet Ledger', 'Lower Quay Recordings'],
  voice: english({
    lines: `
      Leave a Light On / Almost Home /
      Honey in the Blue Room / Slow Mercy / Pour It Like You Mean It / Call Me by the River / Sunday Hands / Tell It to the Choir /
      Love with the Lights On / Heavy with Grace / Second Helping / Baby, It's Weather / Hush, the Horns / Velvet Hour / Mama's Umbrella /
      You Wear the Night Well / Good Gracious / Soft Landing / Kiss Me in the Kitchen / Rain Sounds Like You / Glory in the Morning / Blue as a Promise`,
    adjective: 'Honey / Tender / Mercy / Cedar / Sweet / Velvet / Holy',
    noun: 'Mercy / Choir / Heart / Perfume / Sermon / Trumpet / Kiss',
    things: 'Kisses / Trumpets / Hymns / Roses / Hands',
    event: 'Sermon / Wedding / Heartbreak',
    frames: '{adjective} Love / Love Like a {noun} / Oh, {name} / {name}, Come Home',
  }),
  palettes: ['plum', 'garnet', 'brick', 'mustard'],
  covers: ['arches', 'ribbons', 'halo', 'mist', 'botanical', 'discs'],
}
