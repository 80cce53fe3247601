import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const deepHouse: Cluster = {
  name: 'deep-house',
  artists: [
    {
      name: 'Kasimir Vale',
      genres: ['deep-house', 'house'],
      people: 'solo',
      fame: 67,
      since: 2009,
      albums: list('Borrowed Silver / Rooms with Water / Terrace Weather'),
    },
    {
      name: 'Low Orbit Disco',
      genres: ['deep-house', 'disco', 'house'],
      people: 'duo',
      fame: 60,
      since: 2012,
      albums: list('Low Orbit / Paper Parade / Slow Mirrorball'),
    },
    {
      name: 'Mirela Solari',
      genres: ['deep-house', 'disco'],
      people: 'solo',
      fame: 52,
      since: 2017,
      albums: list('Kitchen at Sunrise / Summer on the Fourth Floor'),
    },
  ],
  sound: {
    tempo: 123,
    energy: 0.7,
    danceability: 0.8,
    valence: 0.54,
    acousticness: 0.06,
    instrumentalness: 0.5,
    speechiness: 0.05,
    loudness: -8.2,
  },
  minutes: 5.6,
  explicit: 0,
  labels: ['Cartographer Records', 'Tin Roof Tapes'],
  voice: english({
    lines: `
      Hold That Thought /
      Mirrorball Weather / Feel the Floorboards / Terrace, 6 a.m. / Let the Rhodes Speak / Warm Hands / Disco for the Shy /
      Sunday Never Closes / One Good Loop / Fourth Floor, No Lift / Saltwater Groove / Give It to the Night / Sweat on the Ceiling /
      Rhythm Is a River / Peach / All Day, All Night, All Summer / Bring Your Own Moon / Keep on Keeping Warm / Blue Terrace`,
    adjective: 'Warm / Deep / Sunlit / Weightless / Marble',
    noun: 'Groove / Terrace / Mirrorball / Dancer / Bassline / Ceiling',
    things: 'Basslines / Mirrorballs / Dancers / Palm Trees',
    frames: '{noun} Theory / {name} Dances / Move Your {noun} / {adjective} Groove',
  }),
  palettes: ['disco', 'plum', 'dusk', 'lagoon'],
  covers: ['discs', 'ribbons', 'halo', 'reflection', 'tiles', 'folds'],
}
