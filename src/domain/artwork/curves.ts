import type { SeededRandom } from '../../lib/seeded-random.ts'
import { number, type Point, SIDE } from './canvas.ts'

/** A soft line through all points (Catmull-Rom, written as Bézier curves). */
export function smooth(points: readonly Point[]): string {
  const [first] = points
  if (first === undefined) return ''
  let d = `M${number(first.x)} ${number(first.y)}`
  for (let at = 0; at + 1 < points.length; at++) {
    const from = points[at] ?? first
    const to = points[at + 1] ?? from
    d += curve(points[at - 1] ?? from, from, to, points[at + 2] ?? to)
  }
  return d
}

/** A soft closed shape through all points. */
export function blob(points: readonly Point[]): string {
  const count = points.length
  const point = (at: number) => points[(at + count) % count] ?? { x: 0, y: 0 }
  let d = `M${number(point(0).x)} ${number(point(0).y)}`
  for (let at = 0; at < count; at++)
    d += curve(point(at - 1), point(at), point(at + 1), point(at + 2))
  return `${d}Z`
}

/** A ring of points around a center whose distance wanders between the two radii. */
export function ring(
  r: SeededRandom,
  center: Point,
  radii: { least: number; most: number; count: number },
): Point[] {
  const start = r.between(0, Math.PI * 2)
  return Array.from({ length: radii.count }, (_, at) => {
    const angle = start + (at / radii.count) * Math.PI * 2
    const radius = r.between(radii.least, radii.most)
    return { x: center.x + Math.cos(angle) * radius, y: center.y + Math.sin(angle) * radius }
  })
}

/** A skyline of soft hills from edge to edge: heights around `y`, a few long waves on top of each other. */
export function hills(r: SeededRandom, y: number, height: number, waves = 1.6): Point[] {
  const parts = [1, 2.1, 3.7].map((rate, at) => ({
    rate: rate * waves * r.between(0.8, 1.2),
    phase: r.between(0, Math.PI * 2),
    height: (height * 0.6) / (at + 1),
  }))
  return Array.from({ length: 17 }, (_, at) => {
    const x = (at / 16) * (SIDE + 40) - 20
    const sum = parts.reduce(
      (total, part) =>
        total + Math.sin((x / SIDE) * Math.PI * part.rate + part.phase) * part.height,
      0,
    )
    return { x, y: y + sum }
  })
}

/** Closes a line that runs from edge to edge into the area below it. */
export const below = (d: string) => `${d}L${SIDE + 20} ${SIDE + 20}L-20 ${SIDE + 20}Z`

/** A leaf from its foot to its tip, `width` at the widest. */
export function leaf(foot: Point, angle: number, length: number, width: number): string {
  const along = (part: number, side: number): string => {
    const x = foot.x + Math.cos(angle) * length * part - Math.sin(angle) * width * side
    const y = foot.y + Math.sin(angle) * length * part + Math.cos(angle) * width * side
    return `${number(x)} ${number(y)}`
  }
  return `M${along(0, 0)}C${along(0.3, 0.75)} ${along(0.7, 0.6)} ${along(1, 0)}C${along(0.7, -0.6)} ${along(0.3, -0.75)} ${along(0, 0)}Z`
}

function curve(before: Point, from: Point, to: Point, after: Point): string {
  const one = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 }
  const two = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 }
  return `C${number(one.x)} ${number(one.y)} ${number(two.x)} ${number(two.y)} ${number(to.x)} ${number(to.y)}`
}
