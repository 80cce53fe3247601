import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const punk: Cluster = {
  name: 'punk',
  artists: [
    {
      name: 'Gutter Botany',
      genres: ['punk', 'punk-rock'],
      people: 'group',
      fame: 48,
      since: 2003,
      albums: list('Weeds Always Win / Concrete Herbarium'),
    },
    {
      name: 'The Loud Librarians',
      genres: ['punk', 'punk-rock'],
      people: 'group',
      fame: 52,
      since: 2012,
      albums: list('Silence, Please / Overdue / Shelf Life'),
    },
  ],
  sound: {
    tempo: 164,
    energy: 0.92,
    danceability: 0.44,
    valence: 0.56,
    acousticness: 0.02,
    instrumentalness: 0.03,
    speechiness: 0.09,
    loudness: -4.8,
  },
  minutes: 2.3,
  explicit: 0.3,
  labels: ['Overdue Records', 'Gravel & Sons'],
  voice: english({
    lines: `
      Weeds Always Win / Shush / Overdue / Dewey Decimal Riot / Dandelion Riot / No Running in the Stacks / Crack in the Pavement / Ban This Book /
      Photosynthesize This / Landlord's Lawn / Late Fee Forever / Three Chords and a Cardigan / Quiet Zone / Nettle / Index of Complaints /
      Your Band Is Boring / Tuesday Anarchy / Burn Your Timetable / Alphabetical Disorder / Ivy on the Bank / Blue Riot / Rain on My Riot / Night of the Living Lawn`,
    adjective: 'Loud / Rotten / Wrong / Cheap / Ugly / Overdue',
    noun: 'Weed / Nettle / Library / Bus Shelter / Bottle / Cardigan / Fence',
    things: 'Weeds / Bottles / Nettles / Fences / Librarians / Pigeons',
    event: 'Riot / Closing / Detention',
    frames:
      'Smash the {noun} / No More {things} / I Hate Your {noun} / {name} Is a Punk Now / {adjective} Enough',
  }),
  palettes: ['poster', 'acid', 'concrete', 'brick'],
  covers: ['cutouts', 'rays', 'tiles', 'folds', 'botanical'],
}
