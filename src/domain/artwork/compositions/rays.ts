import { SIDE } from '../canvas.ts'
import { mix } from '../colour.ts'
import { below, hills, smooth } from '../curves.ts'
import type { Painter } from './painter.ts'

/** A rising sun with broad rays over a dark shore. */
export const rays: Painter = (c, p, r) => {
  const center = { x: r.pick([200, 320, 320, 440]), y: r.between(400, 460) }
  const [light, dark] = r.pick([
    [p.pale, mix(p.pale, p.accent, 0.55)],
    [p.accent, p.bright],
    [mix(p.mid, p.bright, 0.3), p.mid],
  ] as const)
  c.ground(light)
  const count = r.pick([9, 11, 14])
  for (let ray = 0; ray < count; ray++) {
    const from = (ray / count) * Math.PI * 2 + 0.1
    const to = from + Math.PI / count
    const tip = (angle: number) =>
      `${center.x + Math.cos(angle) * 950} ${center.y + Math.sin(angle) * 950}`
    c.path(`M${center.x} ${center.y}L${tip(from)}L${tip(to)}Z`, { fill: dark })
  }
  const radius = r.between(105, 150)
  c.circle(center, radius + 26, { fill: light })
  c.circle(center, radius, {
    fill: light === p.accent ? p.pale : light === p.pale ? p.bright : p.accent,
  })
  const shore = center.y + r.between(10, 50)
  c.path(below(smooth(hills(r, shore + 40, 34))), {
    fill: p.mid === dark ? mix(p.mid, p.deep, 0.5) : p.mid,
  })
  c.path(below(smooth(hills(r, shore + 100, 30))), { fill: p.deep })
  c.rect(0, SIDE - 1, SIDE, 1, { fill: p.deep })
}
