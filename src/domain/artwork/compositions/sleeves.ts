import { SIDE } from '../canvas.ts'
import { mix, scale } from '../colour.ts'
import type { Painter } from './painter.ts'

/** Rings of light around a center outside the middle. */
export const halo: Painter = (c, p, r) => {
  const center = { x: r.pick([120, 320, 520]), y: r.pick([140, 500, 640]) }
  const rings = r.integer(8, 11)
  const colours = r.chance(0.5)
    ? [p.deep, p.mid, p.bright, p.accent, p.pale]
    : [p.accent, p.bright, p.mid, p.deep]
  c.ground(colours[0] ?? p.deep)
  for (let ring = 0; ring < rings; ring++) {
    const radius = 860 * (1 - ring / rings) + 40
    const colour = scale(colours, ring / (rings - 1))
    c.circle(center, radius, {
      fill: c.linear([mix(colour, p.pale, 0.1), mix(colour, p.deep, 0.12)]),
    })
  }
}

/** Sheets of paper folded over each other, each with a soft shadow. */
export const folds: Painter = (c, p, r) => {
  const sheets = 6
  const turn = `rotate(${r.pick([-24, -16, 16, 24])} 320 320)`
  const colours = r.chance(0.5)
    ? [p.deep, p.mid, p.bright, p.accent, p.pale]
    : [p.pale, p.accent, p.bright, p.mid, p.deep]
  c.ground(colours[0] ?? p.deep)
  for (let sheet = 0; sheet < sheets; sheet++) {
    const x = -160 + (sheet / sheets) * 900 + r.between(-20, 20)
    const colour = scale(colours, sheet / (sheets - 1))
    c.rect(x, -260, 1200, 1160, {
      fill: c.linear([mix(colour, p.deep, 0.35), colour, colour, colour, colour, colour], -90),
      transform: turn,
    })
  }
}

/** Large translucent discs in a row that mix where they overlap. */
export const discs: Painter = (c, p, r) => {
  const isDark = r.chance(0.5)
  c.ground(
    c.linear(isDark ? [p.deep, mix(p.deep, p.mid, 0.5)] : [p.pale, mix(p.pale, p.accent, 0.25)]),
  )
  const count = r.integer(3, 5)
  const colours = r.shuffle([p.accent, p.bright, p.mid, p.accent, p.bright])
  const radius = r.between(130, 170)
  const isUpright = r.chance(0.5)
  for (let at = 0; at < count; at++) {
    const along = SIDE / 2 + (at - (count - 1) / 2) * radius * 0.8
    const center = isUpright ? { x: SIDE / 2, y: along } : { x: along, y: SIDE / 2 }
    c.circle(center, radius, { fill: colours[at] ?? p.accent, opacity: 0.72 })
  }
}
