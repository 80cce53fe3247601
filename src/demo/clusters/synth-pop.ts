import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const synthPop: Cluster = {
  name: 'synth-pop',
  artists: [
    {
      name: 'Neon Pilgrims',
      genres: ['synth-pop', 'pop'],
      people: 'group',
      fame: 82,
      since: 2008,
      albums: list(
        'Letters from Havana / Satellite Hearts / Chrome Summer / Everything Is Weather',
      ),
    },
    {
      name: 'Violet Meridian',
      genres: ['synth-pop', 'electro'],
      people: 'solo',
      fame: 66,
      since: 2013,
      albums: list('Paper Neon / The Blue Arcade / Afterglow Avenue'),
    },
    {
      name: 'Glass Harbour Drive',
      genres: ['synth-pop', 'electro', 'pop'],
      people: 'duo',
      fame: 58,
      since: 2016,
      albums: list('Night Bus to the Sea / Thirteen Floors of Light / Slow Elevator'),
    },
  ],
  sound: {
    tempo: 118,
    energy: 0.72,
    danceability: 0.68,
    valence: 0.56,
    acousticness: 0.1,
    instrumentalness: 0.08,
    speechiness: 0.05,
    loudness: -6.8,
  },
  minutes: 3.8,
  explicit: 0.02,
  labels: ['Tin Roof Tapes', 'Seventh Landing'],
  voice: english({
    lines: `
      Say It Slower /
      Wander Until Morning / Drive Me Past the Harbour / Chrome on the Water / Neon for Nobody / Dial Tone Heart /
      Seventeen Missed Calls / Tonight Has No Corners / Static in the Stairwell / Polaroid Weather / City Without a Driver /
      Glow / Your Name in Lights / Running Through Glass / Video Store Summer / Permanent Midnight / Night Shift at the Arcade /
      Blue Screen Lullaby / We Were Radio / Keep the Engine Running / Overpass / Electric River / Moonlight on Mute`,
    adjective: 'Neon / Chrome / Electric / Ultraviolet / Parallel / Digital / Magnetic',
    noun: 'Satellite / Boulevard / Skyline / Headlight / Signal / Motorway / Cassette',
    things: 'Satellites / Headlights / Signals / Cassettes / Skylines',
  }),
  palettes: ['neon', 'violet', 'dusk', 'midnight'],
  covers: ['reflection', 'skyline', 'orbit', 'mist', 'discs', 'dunes'],
}
