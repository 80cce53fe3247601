import type { ShowSketch } from '../show-sketch.ts'

export const loudMistakes: ShowSketch = {
  name: 'Loud Mistakes',
  publisher: 'Feedback Loop',
  description: 'Musicians tell the story of their worst night on a stage, in their own words.',
  language: 'en',
  explicit: true,
  composition: 'rays',
  palette: 'ember',
  minutes: [33, 52],
  daysAgo: 2,
  episodes: [
    ['Wrong Town', 'Four hours of driving, a full load-in, and a very confused bingo night.'],
    ['The Fog Machine', 'The alarm had perfect pitch. The fire brigade had notes.'],
    ['Drummer, Missing', 'He was asleep inside the bass drum case.'],
    ['One Song, Eleven Times', 'The only one they had rehearsed.'],
    ['Mayonnaise', 'We promised not to say more in the title.'],
    ['Battle of the Bands', 'It was meant as a figure of speech.'],
    ['Unplugged', 'By the landlord, halfway through the second chorus.'],
    ['Rain Stopped Playing', 'A festival, a river that used to be a road, a borrowed tractor.'],
    ['The Setlist Was a Menu', 'They played it anyway, starters first.'],
    ['Blue Hair, White Suit', 'It washes out, said the bottle.'],
    ['Guitar Solo in the Dark', 'Six minutes. Nobody told him the power was back.'],
    ['Support Act of a Support Act', 'Doors opened after the encore.'],
    ['Sound Check', 'The host goes first and regrets it.'],
  ],
}
