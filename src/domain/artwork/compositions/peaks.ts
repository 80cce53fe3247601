import type { SeededRandom } from '../../../lib/seeded-random.ts'
import type { Canvas } from '../canvas.ts'
import { mix, scale } from '../colour.ts'
import { stars } from './dunes.ts'
import type { Painter } from './painter.ts'

/** Faceted mountains, lit from one side, in three ranges. */
export const peaks: Painter = (c, p, r) => {
  const isNight = r.chance(0.5)
  c.ground(
    c.linear(
      isNight
        ? [mix(p.deep, '#000000', 0.3), p.deep, p.mid]
        : [mix(p.bright, p.pale, 0.4), p.pale, mix(p.accent, p.pale, 0.45)],
    ),
  )
  if (isNight) stars(c, p, r, 0.55)
  c.circle({ x: r.between(120, 520), y: r.between(100, 180) }, r.between(34, 62), {
    fill: isNight ? p.pale : p.accent,
  })
  const far = isNight ? mix(p.mid, p.bright, 0.5) : mix(p.bright, p.pale, 0.4)
  for (let row = 0; row < 3; row++) {
    const colour = scale([far, p.mid, p.deep], row / 2)
    range(c, r, {
      base: 470 + row * 95,
      height: 250 - row * 55,
      colour,
      light: mix(colour, p.pale, 0.32),
      cap: row === 0 ? p.pale : '',
    })
  }
}

type Range = { base: number; height: number; colour: string; light: string; cap: string }

function range(c: Canvas, r: SeededRandom, { base, height, colour, light, cap }: Range): void {
  const places = [0, 1, 2, 3].map((at) => ({
    x: -40 + at * 220 + r.between(0, 80),
    height: height * r.between(0.62, 1.08),
  }))
  for (const { x, height: rise } of r.shuffle(places)) {
    const half = rise * r.between(0.85, 1.1)
    const top = base - rise
    const fold = x + half * r.between(-0.25, 0.05)
    c.path(`M${x} ${top}L${x + half} ${base}H${x - half}Z`, { fill: colour })
    c.path(
      `M${x} ${top}L${x - half} ${base}H${fold}L${x + half * 0.06} ${top + rise * 0.55}L${x - half * 0.05} ${top + rise * 0.3}Z`,
      { fill: light },
    )
    if (cap === '') continue
    const part = 0.24
    c.path(
      `M${x} ${top}L${x + half * part} ${top + rise * part}L${x + half * 0.08} ${top + rise * 0.2}L${x - half * 0.02} ${top + rise * 0.3}L${x - half * 0.12} ${top + rise * 0.21}L${x - half * part} ${top + rise * part}Z`,
      { fill: cap },
    )
  }
  c.rect(0, base - 1, 640, 640 - base + 1, { fill: colour })
}
