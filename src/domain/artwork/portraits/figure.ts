import type { SeededRandom } from '../../../lib/seeded-random.ts'
import type { Canvas } from '../canvas.ts'
import { mix } from '../colour.ts'
import type { Palette } from '../palettes.ts'
import { type Hair, hairBefore, hairBehind } from './hair.ts'

/** How a person in a picture looks: flat colours, no face, so that it is nobody in particular. */
export type Person = {
  skin: string
  hair: string
  style: Hair
  clothes: string
  trim: string
  neckline: 'round' | 'point' | 'collar' | 'roll' | 'cravat'
  extra: 'none' | 'glasses' | 'headphones' | 'beard' | 'earrings'
}

const SKIN = ['#f2cfb4', '#e3b08b', '#c98f68', '#a8714c', '#7f5038', '#5d3a28']
const HAIR = ['#221a18', '#3a2720', '#5b3a26', '#8a4b2a', '#b98a4e', '#9a9692']
/** What goes with some of the hair; the others may wear anything but a beard. */
const EXTRAS: Partial<Record<Hair, Person['extra'][]>> = {
  bald: ['beard', 'beard', 'glasses', 'headphones'],
  cap: ['none', 'beard', 'earrings'],
  crop: ['none', 'beard', 'glasses', 'headphones'],
  hat: ['none', 'beard', 'earrings', 'glasses'],
}
const STYLES: Hair[] = ['crop', 'bob', 'long', 'curls', 'bun', 'cap', 'hat', 'bald', 'waves']

/** Somebody of today, dressed in colours of the palette that stand out from those behind. */
export function somebody(p: Palette, r: SeededRandom, behind: readonly string[]): Person {
  const style = r.pick(STYLES)
  const colours = [p.mid, p.bright, p.accent, p.deep].filter((colour) => !behind.includes(colour))
  const [clothes = p.mid, trim = p.pale] = r.shuffle(colours)
  return {
    skin: mix(r.pick(SKIN), p.bright, 0.08),
    hair: r.chance(0.12) ? p.accent : mix(r.pick(HAIR), p.deep, 0.25),
    style,
    clothes,
    trim,
    neckline: r.pick(['round', 'point', 'collar', 'roll'] as const),
    extra: r.pick(EXTRAS[style] ?? ['none', 'glasses', 'headphones', 'earrings']),
  }
}

/** Draws head and shoulders around the origin: the chin at y 0, some 400 wide, 230 up and 280 down. */
export function figure(c: Canvas, person: Person): void {
  const { skin, clothes } = person
  hairBehind(c, person.style, person.hair)
  c.path('M-42 -40V60C-42 96 -120 96 -120 130H120C120 96 42 96 42 60V-40Z', {
    fill: mix(skin, '#000000', 0.14),
  })
  c.path(
    'M-215 700V300C-215 160 -170 118 -92 98C-60 90 -46 78 -40 60C-20 92 20 92 40 60C46 78 60 90 92 98C170 118 215 160 215 300V700Z',
    { fill: clothes },
  )
  neckline(c, person)
  const face =
    'M-80 -128C-80 -200 -44 -222 0 -222C44 -222 80 -200 80 -128C80 -52 44 8 0 8C-44 8 -80 -52 -80 -128Z'
  for (const side of [-1, 1])
    c.ellipse({ x: side * 80, y: -108 }, 13, 22, { fill: mix(skin, '#000000', 0.08) })
  c.path(face, { fill: skin })
  // One side lies in the shade: that alone makes a head of the flat shape.
  c.within(face, () => {
    c.path('M14 -240C-6 -170 34 -120 12 -84C24 -70 20 -52 10 -40C22 -20 6 20 0 30H120V-240Z', {
      fill: '#000000',
      opacity: 0.1,
    })
    if (person.extra === 'beard') {
      c.path(
        'M-90 -90C-70 -60 -54 -58 -34 -62C-14 -70 14 -70 34 -62C54 -58 70 -60 90 -90V30H-90Z',
        { fill: person.hair },
      )
      c.path('M-22 -40C-8 -47 8 -47 22 -40C10 -32 -10 -32 -22 -40Z', {
        fill: mix(skin, '#7a2f2f', 0.4),
      })
    }
  })
  hairBefore(c, person.style, { hair: person.hair, trim: person.trim })
  extra(c, person)
}

function neckline(c: Canvas, { neckline, skin, trim, clothes }: Person): void {
  const shade = mix(skin, '#000000', 0.14)
  if (neckline === 'round')
    c.path('M-62 92C-40 132 40 132 62 92', { stroke: trim, 'stroke-width': 12 })
  if (neckline === 'point') c.path('M-46 78L0 172L46 78C20 100 -20 100 -46 78Z', { fill: shade })
  if (neckline === 'roll') c.rect(-52, 40, 104, 66, { fill: mix(clothes, '#000000', 0.18), rx: 22 })
  if (neckline === 'collar' || neckline === 'cravat') {
    c.path('M-50 66L-84 110L-26 158L0 108Z', { fill: trim })
    c.path('M50 66L84 110L26 158L0 108Z', { fill: trim })
  }
  if (neckline === 'cravat') {
    c.path('M-26 84L0 104L26 84L34 128L10 122L22 214L0 236L-22 214L-10 122L-34 128Z', {
      fill: trim,
    })
    c.path('M-30 88L0 108L30 88', { stroke: mix(trim, '#000000', 0.2), 'stroke-width': 4 })
  }
}

function extra(c: Canvas, { extra, trim }: Person): void {
  if (extra === 'glasses') {
    for (const side of [-1, 1]) {
      c.circle({ x: side * 35, y: -112 }, 25, { fill: '#ffffff', opacity: 0.25 })
      c.circle({ x: side * 35, y: -112 }, 25, {
        fill: 'none',
        stroke: '#1d1a1a',
        'stroke-width': 7,
      })
    }
    c.path('M-9 -114C-4 -120 4 -120 9 -114M-59 -114L-80 -120M59 -114L80 -120', {
      stroke: '#1d1a1a',
      'stroke-width': 7,
    })
  }
  if (extra === 'headphones') {
    c.path('M-88 -110C-100 -268 100 -268 88 -110', { stroke: trim, 'stroke-width': 15 })
    for (const side of [-1, 1]) c.rect(side * 90 - 17, -142, 34, 66, { fill: trim, rx: 16 })
  }
  if (extra === 'earrings')
    for (const side of [-1, 1]) c.circle({ x: side * 83, y: -70 }, 11, { fill: trim })
}
