import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const rock: Cluster = {
  name: 'rock',
  artists: [
    {
      name: 'The Broken Compasses',
      genres: ['rock', 'alt-rock'],
      people: 'group',
      fame: 71,
      since: 1999,
      albums: list(
        'True North Is a Rumour / Maps for the Lost / Thunder & Kitchen / River Crossing',
      ),
    },
    {
      name: 'Halogen Twin',
      genres: ['rock', 'alt-rock'],
      people: 'duo',
      fame: 59,
      since: 2010,
      albums: list('Two Bulbs Burning / Night Drive, No Map / Blue Asphalt'),
    },
  ],
  sound: {
    tempo: 126,
    energy: 0.82,
    danceability: 0.5,
    valence: 0.48,
    acousticness: 0.08,
    instrumentalness: 0.06,
    speechiness: 0.05,
    loudness: -6,
  },
  minutes: 4,
  explicit: 0.06,
  labels: ['Lower Quay Recordings', 'Gravel & Sons'],
  voice: english({
    lines: `
      The Sea Keeps Asking /
      Exit 12 Bridge / True North Is a Rumour / Gasoline Hymn / Highbeam / Run Until the Road Runs Out / Thunder in the Kitchen / Rust Never Asks /
      Wolves on the Overpass / Loud Enough to Mean It / Canyon / Compass Needle / No Map, No Money / Break the Weather / Black Ice, White Lies /
      Shotgun Seat / Summer of the Broken Amp / Blue Asphalt / Kerosene Moon / Turn It Towards the River / Last Rain in Duluth`,
    adjective: 'Rusted / Burning / Black / Electric / Heavy / Stolen',
    noun: 'Canyon / Engine / Highway / Compass / Motel / Thunderbird / Guitar',
    things: 'Engines / Highways / Motels / Guitars / Wolves',
    event: 'Thunder / Crash / Fire',
    frames: 'Burn the {noun} / {number} Miles to {place} / {adjective} {noun} Blues',
  }),
  palettes: ['rust', 'poster', 'ember', 'prairie'],
  covers: ['peaks', 'rays', 'dunes', 'ridges', 'skyline', 'folds'],
}
