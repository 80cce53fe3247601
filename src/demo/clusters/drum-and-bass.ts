import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const drumAndBass: Cluster = {
  name: 'drum-and-bass',
  artists: [
    {
      name: 'Circuit Heron',
      genres: ['drum-and-bass', 'electronic'],
      people: 'solo',
      fame: 54,
      since: 2012,
      albums: list('Wetland Circuits / Night Migration'),
    },
    {
      name: 'Kid Cassiopeia',
      genres: ['drum-and-bass', 'breakbeat', 'electronic'],
      people: 'solo',
      fame: 64,
      since: 2016,
      albums: list('Constellation Street / Fast Water / Summer Lightning'),
    },
  ],
  sound: {
    tempo: 173,
    energy: 0.86,
    danceability: 0.56,
    valence: 0.4,
    acousticness: 0.03,
    instrumentalness: 0.5,
    speechiness: 0.08,
    loudness: -5.2,
  },
  minutes: 4.6,
  explicit: 0.02,
  labels: ['Heronry', 'Seventh Landing'],
  voice: english({
    lines: `
      As If by Accident /
      Wetland / Murmuration / Fast Water / Sub Aqua / Overclocked / Nightjar / Chain Lightning / Amen for the Morning / Liquid State /
      Rewind the River / Cassiopeia Rising / Concrete Marsh / Static Wings / Pressure Drop in Leith / Blue Shift / Terminal Velocity, Gently`,
    adjective: 'Liquid / Rapid / Copper / Subsonic / Static',
    noun: 'Circuit / Heron / Comet / Reactor / Turbine / Kingfisher',
    things: 'Circuits / Herons / Comets / Breakers / Wings',
    event: 'Drop / Blackout / Signal',
    frames: '{noun} Protocol / {adjective} {noun} VIP / {noun} in Flight',
  }),
  palettes: ['acid', 'signal', 'lagoon', 'aurora'],
  covers: ['ridges', 'waves', 'orbit', 'mist', 'rays', 'folds'],
}
