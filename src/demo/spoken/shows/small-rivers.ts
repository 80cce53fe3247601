import type { ShowSketch } from '../show-sketch.ts'

export const smallRivers: ShowSketch = {
  name: 'Small Rivers',
  publisher: 'Heron & Daughter',
  description:
    'Every episode follows one river too short for the atlas, from the spring to the end.',
  language: 'en-US',
  composition: 'waves',
  palette: 'tide',
  minutes: [24, 41],
  daysAgo: 2,
  episodes: [
    ['Otter Creek', 'Eleven miles, three mills and a dam nobody will admit to owning.'],
    ['The River Under the Parking Lot', 'A town paved its stream in 1958 and wants it back.'],
    ['Salt Fork', 'Why this water tastes of the sea, eight hundred miles from any coast.'],
    ['Ferry for Two', 'The smallest ferry in the state takes one car or two cows.'],
    ['High Water Marks', 'A wall with pencil lines on it, and the families who drew them.'],
    ['Beaver Accounting', 'What one family of beavers saved a county in pumps.'],
    ['The Crooked Mile', 'They straightened it. It did not stay straight.'],
    ['Names on the Map', 'Five rivers called Rock River, and the clerk who is to blame.'],
    ['Rain Year', 'Twelve months beside one gauge with the man who empties it.'],
    ['Ghost Landing', 'The steamboats left, the landing stayed, the road never came.'],
    ['Stones That Sing', 'A geologist plays her favorite riverbed.'],
    ['Where It Starts', 'We look for a spring and find a bathtub.'],
  ],
}
