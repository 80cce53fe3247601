import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const funk: Cluster = {
  name: 'funk',
  artists: [
    {
      name: 'The Copper Sixteens',
      genres: ['funk', 'groove'],
      people: 'group',
      fame: 55,
      since: 1976,
      albums: list('Copper Age / Get Down from There / Gravy Train to Memphis'),
      compilation: 'Solid Copper: The Singles',
    },
    {
      name: 'Roller Theory',
      genres: ['funk', 'groove'],
      people: 'group',
      fame: 45,
      since: 2015,
      albums: list('Saturday Physics / Night School for Dancers'),
    },
  ],
  sound: {
    tempo: 110,
    energy: 0.72,
    danceability: 0.8,
    valence: 0.78,
    acousticness: 0.16,
    instrumentalness: 0.14,
    speechiness: 0.07,
    loudness: -7.6,
  },
  minutes: 4.2,
  explicit: 0.02,
  labels: ['Sixteen Tons of Brass', 'Velvet Ledger'],
  voice: english({
    lines: `
      Long Way Round /
      Get Down from There / Gravy Train / Too Much Cowbell / Saturday Physics / Bass Player's Holiday / Polyester Gospel / Butter on Both Sides /
      Hip Replacement / Shake the Landlord / Strut for Walter / The Brass Pajamas / Who Ate the Groove / Roller Rink Romance /
      Four on the Floor, Two on the Table / Wah-Wah Weekend / River of Brass / Night School`,
    adjective: 'Greasy / Copper / Funky / Sugar / Polyester / Fat',
    noun: 'Groove / Strut / Biscuit / Trombone / Bootheel / Roller Skate',
    things: 'Biscuits / Trombones / Roller Skates / Sideburns / Dancing Shoes',
    frames:
      'Do the {noun} / {name}, Get Up / The {adjective} {noun} (Part One) / Pass the {things}',
  }),
  palettes: ['mustard', 'marigold', 'brick', 'disco'],
  covers: ['ribbons', 'rays', 'arches', 'discs', 'tiles'],
}
