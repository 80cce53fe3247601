import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const indiePop: Cluster = {
  name: 'indie-pop',
  artists: [
    {
      name: 'The Quiet Astronauts',
      genres: ['indie-pop', 'indie'],
      people: 'group',
      fame: 80,
      since: 2009,
      albums: list(
        'Houseplants of the Moon / Fall Out Loud / A Field Guide to Falling Asleep / The Paper River',
      ),
      double: 'A Field Guide to Falling Asleep',
    },
    {
      name: 'Marigold Static',
      genres: ['indie-pop', 'alternative'],
      people: 'group',
      fame: 61,
      since: 2014,
      albums: list('Bicycle Weather / Marmalade Season / Instructions for Rain'),
    },
    {
      name: 'Paper Lantern Society',
      genres: ['indie-pop', 'indie', 'alternative'],
      people: 'group',
      fame: 49,
      since: 2017,
      albums: list('Postcards We Never Sent / Beyond the Northern Lights'),
    },
  ],
  sound: {
    tempo: 122,
    energy: 0.6,
    danceability: 0.58,
    valence: 0.52,
    acousticness: 0.26,
    instrumentalness: 0.06,
    speechiness: 0.04,
    loudness: -7.6,
  },
  minutes: 3.6,
  explicit: 0.03,
  labels: ['Parallel Kitchen', 'Lower Quay Recordings'],
  voice: english({
    lines: `
      Nobody's Birthday / Wrong Number, Right Night /
      Houseplants of the Moon / My Brother the Cartographer / Socks on the Radiator / Bicycle Weather / Two Spoons /
      The Astronaut's Landlord / Somebody Else's Sweater / Picnic on the Fire Escape / Your Mother Likes Me / Museum of Small Mistakes /
      Gravity Is Optional / Summer Job at the Observatory / Lemonade in Winter / Paper Hats / How to Fold a River /
      Tuesday Is a Colour / We Bought a Lighthouse / Astronomy for Beginners / Late for the Rain / Butterflies on the Night Bus /
      Sorry About the Piano / Everybody Loves the Drummer`,
    adjective: 'Marmalade / Cardboard / Polka-Dot / Clumsy / Sunday / Lemon',
    noun: 'Bicycle / Planet / Sweater / Teacup / Suitcase / Telescope / Picnic',
    things: 'Bicycles / Planets / Teacups / Telescopes / Houseplants / Sweaters',
    frames: 'How to Draw a {noun} / {name} Has a {noun} / Our {adjective} {noun}',
  }),
  palettes: ['marigold', 'mint', 'dusk', 'sakura'],
  covers: ['cutouts', 'botanical', 'regatta', 'arches', 'archway', 'tiles'],
}
