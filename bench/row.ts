import type { Engine } from '../src/db/engine-of.ts'
import { type Bar, barOf } from './bars.ts'

/** What a measurement found; a figure it has nothing to say about is left out. */
export type Figures = {
  cpu_us?: number
  bare_cpu_us?: number
  ratio?: number
  rps?: number
  p50_ms?: number
  p99_ms?: number
  /** For what is measured once: a duration from start to end. */
  seconds?: number
  /** Megabytes of a million bytes. */
  rss_mb?: number
}

/** One line of the table, one object of `--json`. */
export type Row = {
  name: string
  engine: Engine
  cpu_us: number | null
  bare_cpu_us: number | null
  ratio: number | null
  rps: number | null
  p50_ms: number | null
  p99_ms: number | null
  seconds: number | null
  rss_mb: number | null
  /** The bar in words, and whether this run met it; null where there is none. */
  bar: string | null
  met: boolean | null
}

export function toRow(name: string, engine: Engine, figures: Figures): Row {
  const bar = barOf(name, engine)
  return {
    name,
    engine,
    cpu_us: rounded(figures.cpu_us, 0),
    bare_cpu_us: rounded(figures.bare_cpu_us, 0),
    ratio: rounded(figures.ratio, 2),
    rps: rounded(figures.rps, 0),
    p50_ms: rounded(figures.p50_ms, 2),
    p99_ms: rounded(figures.p99_ms, 2),
    seconds: rounded(figures.seconds, 2),
    rss_mb: rounded(figures.rss_mb, 0),
    bar: bar ? `${bar.figure} <= ${bar.most}` : null,
    met: bar ? meets(bar, figures) : null,
  }
}

/** A figure that is missing meets nothing. */
const meets = (bar: Bar, figures: Figures) =>
  (figures[bar.figure] ?? Number.POSITIVE_INFINITY) <= bar.most

const rounded = (value: number | undefined, digits: number) =>
  value === undefined ? null : Number(value.toFixed(digits))
