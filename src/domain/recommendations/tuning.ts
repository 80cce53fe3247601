import type { Tunable } from './attributes.ts'
import type { CatalogIndex } from './catalog-index.ts'

/** How much of the rank the targets decide, all together. */
const targetShare = 0.7

/** Which tracks pass every `min` and `max`. What is unknown passes none. */
export function passing(index: CatalogIndex, tunables: readonly Tunable[]): Uint8Array {
  const passes = new Uint8Array(index.trackIds.length).fill(1)
  for (const { kind, attribute, value } of tunables) {
    if (kind === 'target') continue
    const column = index.columns[attribute]
    // Columns are single precision, and so the bound has to be.
    const bound = Math.fround(value)
    for (let track = 0; track < column.length; track++) {
      const known = column[track] ?? Number.NaN
      if (!(kind === 'min' ? known >= bound : known <= bound)) passes[track] = 0
    }
  }
  return passes
}

/**
 * Ranks by closeness to the targets as well: a target loses half of its effect every so often that
 * the attribute's standard deviation in the catalog is passed.
 */
export function towardsTargets(
  index: CatalogIndex,
  scores: Float32Array,
  tunables: readonly Tunable[],
): void {
  const targets = tunables.flatMap(({ kind, attribute, value }) => {
    const deviation = index.deviations[attribute]
    return kind === 'target' ? { column: index.columns[attribute], value, deviation } : []
  })
  if (targets.length === 0) return
  for (let track = 0; track < scores.length; track++) {
    const score = scores[track] ?? 0
    if (score === 0) continue
    let close = 0
    for (const { column, value, deviation } of targets) {
      const away = Math.abs((column[track] ?? Number.NaN) - value)
      if (away >= 0) close += 0.5 ** (away / deviation)
    }
    scores[track] = (1 - targetShare) * score + (targetShare * close) / targets.length
  }
}
