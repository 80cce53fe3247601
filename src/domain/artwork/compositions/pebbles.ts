import { mix } from '../colour.ts'
import { blob } from '../curves.ts'
import type { Painter } from './painter.ts'

/** A pile of rounded stones that just about balances. */
export const pebbles: Painter = (c, p, r) => {
  const ground = r.pick([p.pale, p.pale, mix(p.bright, p.pale, 0.55), p.deep])
  const floor = 560
  c.ground(c.linear([ground, mix(ground, ground === p.deep ? p.mid : p.accent, 0.22)]))
  c.rect(0, floor, 640, 80, { fill: mix(ground, p.mid, 0.35) })
  const stones = r.integer(4, 6)
  const colours = r.shuffle([
    p.mid,
    p.bright,
    p.accent,
    mix(p.mid, p.deep, 0.6),
    mix(p.bright, p.pale, 0.5),
    p.mid,
  ])
  let bottom = floor + 8
  let x = 320 + r.between(-20, 20)
  for (let stone = 0; stone < stones; stone++) {
    const width = (215 - stone * 27) * r.between(0.85, 1.1)
    const height = r.between(34, 52) * (1 - stone * 0.04)
    const center = { x, y: bottom - height }
    const lean = r.between(-0.06, 0.06)
    const outline = Array.from({ length: 12 }, (_, at) => {
      const angle = (at / 12) * Math.PI * 2
      const bump = 1 + Math.cos(angle * 2 + stone) * 0.035 + Math.sin(angle * 3 + stone) * 0.025
      const flat = Math.sign(Math.sin(angle)) * Math.abs(Math.sin(angle)) ** 0.8 * height
      return {
        x: center.x + Math.cos(angle) * width * bump,
        y: center.y + flat * bump + Math.cos(angle) * lean * width,
      }
    })
    const colour = colours[stone % colours.length] ?? p.mid
    c.path(blob(outline), {
      fill: c.linear([mix(colour, p.pale, 0.28), colour, mix(colour, p.deep, 0.3)]),
    })
    bottom -= height * 1.93
    x += r.between(-24, 24)
  }
}
