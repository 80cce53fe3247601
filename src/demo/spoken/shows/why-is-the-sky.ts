import type { ShowSketch } from '../show-sketch.ts'

export const whyIsTheSky: ShowSketch = {
  name: 'Why Is the Sky',
  publisher: 'Field Notes Audio',
  description: 'Simple questions put to people who have spent their lives on them.',
  language: 'en-US',
  composition: 'orbit',
  palette: 'bluenote',
  minutes: [27, 44],
  daysAgo: 4,
  episodes: [
    ['Blue, and Not Violet', 'Scattering explains half of it. Our eyes explain the rest.'],
    ['How Heavy Is a Cloud', 'About a hundred elephants, and it still floats.'],
    ['Do Trees Sleep', 'Branches sink a few inches at night. A laser saw it.'],
    [
      'The Sound of Ice',
      'A frozen lake in the morning sounds like a space battle, for good reasons.',
    ],
    ['What Bees Count', 'Up to four, and they seem to know about zero.'],
    ['Moon, Slowly Leaving', 'An inch and a half a year. When does it matter?'],
    ['Why Bread Smells', 'Five hundred compounds, and the two that make you hungry.'],
    ['Static', 'Why rubbing a balloon is still not fully understood.'],
    ['The Paper That Folds Seven Times', 'A high school student did twelve.'],
    ['Can You Hear the Shape of a Bell', 'A mathematician and a bell founder disagree politely.'],
    ['How Deep Is Soil', 'Three feet or three hundred, depending on whom you ask.'],
    ['Night Vision', 'What an owl gives up to see in the dark.'],
    ['What Is a Season', 'Tilt, mostly. But not on every planet.'],
  ],
}
