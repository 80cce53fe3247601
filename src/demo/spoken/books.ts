import type { Composition } from '../../domain/artwork/compositions/index.ts'
import type { PaletteName } from '../../domain/artwork/palettes.ts'
import { list } from '../titles/voice.ts'

/** A book in the public domain, read by somebody invented. */
export type BookSketch = {
  name: string
  author: string
  narrator: string
  description: string
  year: string
  composition: Composition
  palette: PaletteName
  minutes: readonly [number, number]
  chapters: readonly string[]
}

/** The books and their chapters as their authors called them. */
export const BOOKS: readonly BookSketch[] = [
  {
    name: 'Alice’s Adventures in Wonderland',
    author: 'Lewis Carroll',
    narrator: 'Imogen Farrow',
    description: 'A girl follows a rabbit that owns a watch, and nothing keeps its size for long.',
    year: '1865',
    composition: 'botanical',
    palette: 'meadow',
    minutes: [9, 16],
    chapters: list(`
      Down the Rabbit-Hole / The Pool of Tears / A Caucus-Race and a Long Tale /
      The Rabbit Sends in a Little Bill / Advice from a Caterpillar / Pig and Pepper /
      A Mad Tea-Party / The Queen’s Croquet-Ground / The Mock Turtle’s Story /
      The Lobster Quadrille / Who Stole the Tarts? / Alice’s Evidence`),
  },
  {
    name: 'The Adventures of Sherlock Holmes',
    author: 'Arthur Conan Doyle',
    narrator: 'Julian Ashdown',
    description: 'Twelve cases from Baker Street, written down by the friend who was there.',
    year: '1892',
    composition: 'skyline',
    palette: 'fog',
    minutes: [44, 66],
    chapters: list(`
      A Scandal in Bohemia / The Red-Headed League / A Case of Identity /
      The Boscombe Valley Mystery / The Five Orange Pips / The Man with the Twisted Lip /
      The Adventure of the Blue Carbuncle / The Adventure of the Speckled Band /
      The Adventure of the Engineer’s Thumb / The Adventure of the Noble Bachelor /
      The Adventure of the Beryl Coronet / The Adventure of the Copper Beeches`),
  },
  {
    name: 'A Christmas Carol',
    author: 'Charles Dickens',
    narrator: 'Winifred Stokes',
    description: 'A miser, four ghosts and one night that is longer than it should be.',
    year: '1843',
    composition: 'pines',
    palette: 'frost',
    minutes: [24, 52],
    chapters: list(`
      Stave One: Marley’s Ghost / Stave Two: The First of the Three Spirits /
      Stave Three: The Second of the Three Spirits / Stave Four: The Last of the Spirits /
      Stave Five: The End of It`),
  },
  {
    name: 'Peter and Wendy',
    author: 'J. M. Barrie',
    narrator: 'Imogen Farrow',
    description: 'Second to the right, and straight on till morning.',
    year: '1911',
    composition: 'halo',
    palette: 'violet',
    minutes: [13, 27],
    chapters: list(`
      Peter Breaks Through / The Shadow / Come Away, Come Away! / The Flight /
      The Island Come True / The Little House / The Home Under the Ground /
      The Mermaids’ Lagoon / The Never Bird / The Happy Home / Wendy’s Story /
      The Children Are Carried Off / Do You Believe in Fairies? / The Pirate Ship /
      “Hook or Me This Time” / The Return Home / When Wendy Grew Up`),
  },
  {
    name: 'The Wonderful Wizard of Oz',
    author: 'L. Frank Baum',
    narrator: 'Dale Pruitt',
    description: 'A cyclone, a yellow road and three companions who lack nothing.',
    year: '1900',
    composition: 'ridges',
    palette: 'acid',
    minutes: [6, 15],
    chapters: list(`
      The Cyclone / The Council with the Munchkins / How Dorothy Saved the Scarecrow /
      The Road Through the Forest / The Rescue of the Tin Woodman / The Cowardly Lion /
      The Journey to the Great Oz / The Deadly Poppy Field / The Queen of the Field Mice /
      The Guardian of the Gate / The Wonderful City of Oz / The Search for the Wicked Witch /
      The Rescue / The Winged Monkeys / The Discovery of Oz, the Terrible /
      The Magic Art of the Great Humbug / How the Balloon Was Launched / Away to the South /
      Attacked by the Fighting Trees / The Dainty China Country /
      The Lion Becomes the King of Beasts / The Country of the Quadlings /
      Glinda the Good Witch Grants Dorothy’s Wish / Home Again`),
  },
  {
    name: 'The Art of War',
    author: 'Sun Tzu',
    narrator: 'Marcus Oyelaran',
    description: 'Thirteen short chapters on how not to have to fight.',
    year: '1910',
    composition: 'peaks',
    palette: 'signal',
    minutes: [3, 9],
    chapters: list(`
      Laying Plans / Waging War / Attack by Stratagem / Tactical Dispositions / Energy /
      Weak Points and Strong / Maneuvering / Variation in Tactics / The Army on the March /
      Terrain / The Nine Situations / The Attack by Fire / The Use of Spies`),
  },
]
