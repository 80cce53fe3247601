import { number } from '../canvas.ts'
import { mix } from '../colour.ts'
import type { Painter } from './painter.ts'

/** A broad band of parallel stripes that sweeps through the picture in two bends. */
export const ribbons: Painter = (c, p, r) => {
  const isDark = r.chance(0.4)
  const ground = isDark ? p.deep : p.pale
  c.ground(ground)
  const stripes = [isDark ? p.pale : p.deep, p.mid, p.bright, p.accent, mix(p.accent, p.pale, 0.5)]
  const colours = r.chance(0.5) ? stripes : stripes.toReversed()
  const width = r.between(30, 40)
  const turn = `rotate(${r.pick([0, 90, 180, 270])} 320 320)`
  const bend = r.between(150, 200)
  const start = r.between(70, 150)
  for (const [at, colour] of colours.entries()) {
    const inside = at * width
    const y = start + inside
    const first = bend + (colours.length - 1) * width - inside
    const second = bend + inside
    const x = r.pick([330]) + 20
    const d = `M-20 ${number(y)}H${number(x)}a${number(first)} ${number(first)} 0 0 1 0 ${number(first * 2)}h-90a${number(second)} ${number(second)} 0 0 0 0 ${number(second * 2)}H660`
    c.path(d, { stroke: colour, 'stroke-width': width + 0.6, transform: turn })
  }
}
