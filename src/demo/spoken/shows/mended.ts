import type { ShowSketch } from '../show-sketch.ts'

export const mended: ShowSketch = {
  name: 'Mended',
  publisher: 'Bench & Vice',
  description: 'One broken thing, the person who loves it and the person who can repair it.',
  language: 'en-GB',
  composition: 'pebbles',
  palette: 'mustard',
  minutes: [31, 47],
  daysAgo: 5,
  episodes: [
    ['The Accordion', 'It fell off a ferry. It still plays one chord, loudly.'],
    ['A Clock That Runs Backwards', 'On purpose, it turns out.'],
    ['Grandfather’s Kite', 'Sixty-year-old paper and a very calm conservator.'],
    ['The Blue Teapot', 'Eleven pieces, one missing, and a decision about gold.'],
    ['Typewriter, Stuck on E', 'It is the letter one needs most.'],
    ['The Rocking Horse', 'Four generations of children have pulled this tail.'],
    ['A Map of the Moors', 'Folded wrongly since 1931.'],
    ['Carousel Organ', 'Seven hundred valves and a nest of mice.'],
    ['The Summer Boat', 'She leaks. They have agreed not to mention how much.'],
    ['Wedding Shoes', 'To be danced in once more, in a fortnight.'],
    ['Radio Days', 'A set that only ever received one station.'],
    ['The First Thing', 'Why we mend at all: the workshop introduces itself.'],
  ],
}
