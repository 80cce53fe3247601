import type { ShowSketch } from '../show-sketch.ts'

export const nightDesk: ShowSketch = {
  name: 'The Night Desk',
  publisher: 'Low Lamp Radio',
  description: 'An hour with people whose day begins when everybody else goes to bed.',
  language: 'en-GB',
  composition: 'skyline',
  palette: 'midnight',
  minutes: [38, 56],
  daysAgo: 1,
  episodes: [
    ['The Last Train Home', 'A guard on the 00:12 knows most of her passengers by their shoes.'],
    ['Bread at Three', 'Two bakers, one oven and an argument about salt that is nine years old.'],
    [
      'The Long Night',
      'A two-hour special: one microphone, one motorway services, from midnight until it gets light.',
      120,
    ],
    ['Harbour Lights', 'The pilot who steers other people’s ships through the dark for a living.'],
    ['Ward Seven', 'What a night nurse hears when the machines are quiet.'],
    ['The Moth Counters', 'A white sheet, a lamp and four hundred species in one garden.'],
    ['Sorting Office', 'Where a letter spends the night, and who reads the address.'],
    ['Snow Gates', 'The drivers who close the pass, and the ones who have to open it.'],
    ['Blue Light', 'A lighthouse without a keeper still needs somebody to answer the phone.'],
    ['The Piano Mover', 'Concert halls are empty after one. That is when the instruments travel.'],
    ['Switchboard', 'Forty years of wrong numbers, remembered by the woman who connected them.'],
    ['Market Before Morning', 'Flowers from four countries are sold before anyone has had tea.'],
    ['Pilot Episode', 'How to stay awake: advice from people who have to.'],
  ],
}
