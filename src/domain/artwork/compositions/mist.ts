import { mix } from '../colour.ts'
import type { Painter } from './painter.ts'

/** Large soft clouds of colour that run into each other, with one crisp circle. */
export const mist: Painter = (c, p, r) => {
  const isDark = r.chance(0.55)
  c.ground(
    c.linear(
      isDark ? [p.deep, mix(p.deep, p.mid, 0.8)] : [p.pale, mix(p.pale, p.bright, 0.6)],
      r.between(-40, 40),
    ),
  )
  const clouds = r.shuffle([
    p.accent,
    p.bright,
    p.mid,
    isDark ? p.bright : p.pale,
    p.accent,
    isDark ? p.mid : p.bright,
  ])
  for (const cloud of clouds) {
    const place = { x: r.between(-40, 680), y: r.between(-40, 680) }
    c.circle(place, r.between(220, 380), { fill: c.glow(cloud, r.between(0.55, 0.9)) })
  }
  const center = { x: r.between(250, 390), y: r.between(250, 390) }
  const radius = r.between(90, 160)
  const line = isDark ? p.pale : p.deep
  if (r.chance(0.5)) {
    c.circle(center, radius, {
      fill: c.linear([mix(p.accent, p.pale, 0.5), p.accent], r.between(0, 180)),
    })
    return
  }
  for (let at = 0; at < 3; at++) {
    c.circle(center, radius - at * 26, {
      fill: 'none',
      stroke: line,
      'stroke-width': 1.8,
      opacity: 0.8 - at * 0.2,
    })
  }
}
