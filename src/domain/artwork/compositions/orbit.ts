import { mix, scale } from '../colour.ts'
import { stars } from './dunes.ts'
import type { Painter } from './painter.ts'

/** A banded planet with a ring and moons, among stars. */
export const orbit: Painter = (c, p, r) => {
  const night = mix(p.deep, '#000000', 0.35)
  c.ground(c.linear([night, p.deep, mix(p.deep, p.mid, 0.6)], r.between(-30, 30)))
  stars(c, p, r, 1)
  const center = { x: r.between(260, 380), y: r.between(270, 370) }
  const radius = r.between(120, 175)
  const tilt = r.between(-28, 28)
  const turn = `rotate(${tilt} ${center.x} ${center.y})`
  c.circle(center, radius * 1.9, { fill: c.glow(p.accent, 0.3) })
  const { x, y } = center
  const disc = `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`
  const ring = (back: boolean) => {
    const rx = radius * 1.62
    const ry = radius * 0.34
    c.path(`M${x - rx} ${y}A${rx} ${ry} 0 0 ${back ? 1 : 0} ${x + rx} ${y}`, {
      stroke: mix(p.pale, p.accent, 0.35),
      'stroke-width': 9,
      opacity: back ? 0.55 : 0.95,
      transform: turn,
    })
  }
  const hasRing = r.chance(0.65)
  if (hasRing) ring(true)
  c.within(disc, () => {
    const bands = r.integer(6, 9)
    for (let band = 0; band < bands; band++) {
      const height = (radius * 2) / bands
      const colour = scale(
        [p.accent, p.bright, mix(p.bright, p.mid, 0.6), p.mid],
        band / bands + r.between(-0.12, 0.12),
      )
      c.rect(x - radius * 1.2, y - radius + band * height, radius * 2.4, height + 1, {
        fill: colour,
        transform: turn,
      })
    }
    // The night side: what lies outside a circle that is moved towards the light.
    const light = { x: x - radius * 0.34, y: y - radius * 0.3 }
    c.circle(light, radius * 1.66, {
      fill: 'none',
      stroke: night,
      'stroke-width': radius,
      opacity: 0.42,
    })
  })
  if (hasRing) ring(false)
  for (let at = 0; at < r.integer(1, 3); at++) {
    const angle = r.between(0, Math.PI * 2)
    const far = radius * r.between(1.5, 1.9)
    c.circle({ x: x + Math.cos(angle) * far, y: y + Math.sin(angle) * far }, r.between(9, 22), {
      fill: r.pick([p.pale, p.accent, p.bright]),
    })
  }
}
