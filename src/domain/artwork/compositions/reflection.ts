import { SIDE } from '../canvas.ts'
import { mix } from '../colour.ts'
import type { Painter } from './painter.ts'

/** A large sun on the horizon, broken into bars by the water below it. */
export const reflection: Painter = (c, p, r) => {
  const horizon = r.between(330, 400)
  const isNight = r.chance(0.6)
  const sky = isNight
    ? [p.deep, p.mid, mix(p.bright, p.accent, 0.4)]
    : [mix(p.bright, p.pale, 0.3), p.pale, mix(p.accent, p.pale, 0.4)]
  c.ground(c.linear(sky))
  const radius = r.between(120, 175)
  const sun = { x: r.pick([240, 320, 320, 400]), y: horizon - radius * r.between(0.1, 0.55) }
  c.circle(sun, radius * 1.8, { fill: c.glow(p.accent, 0.45) })
  c.circle(sun, radius, { fill: c.linear([mix(p.accent, p.pale, 0.55), p.accent, p.bright]) })
  c.rect(0, horizon, SIDE, SIDE - horizon, {
    fill: c.linear(
      isNight ? [mix(p.mid, p.bright, 0.25), p.deep] : [mix(p.mid, p.bright, 0.5), p.mid, p.deep],
    ),
  })
  for (let y = horizon + 10, bar = 0; y < SIDE - 20; bar++) {
    const fade = 1 - (y - horizon) / (SIDE - horizon)
    const width = radius * 2 * (0.35 + 0.65 * fade) * r.between(0.65, 1.05)
    const height = 5 + bar * 0.9
    const x = sun.x - width / 2 + r.between(-18, 18)
    c.rect(x, y, width, height, {
      fill: mix(p.accent, p.pale, 0.3),
      opacity: 0.25 + fade * 0.7,
      rx: height / 2,
    })
    y += height + 9 + bar * 1.3
  }
}
