import type { Engine } from '../src/db/engine-of.ts'
import type { Figures } from './row.ts'

/** The figure of a row that is held against a bar, and the most it may be; on one engine only, if said. */
export type Bar = { figure: keyof Figures; most: number; engine?: Engine }

/**
 * Every bar, by the name of its row. A ratio is CPU time per request against a bare server that
 * writes the same bytes. Rows without a bar are there to be looked at.
 */
const bars: Readonly<Record<string, Bar>> = {
  track: { figure: 'ratio', most: 2 },
  'saved tracks, first page': { figure: 'ratio', most: 5 },
  'saved tracks, deep page': { figure: 'ratio', most: 5 },
  'playlist, first page': { figure: 'ratio', most: 5 },
  'playlist, deep page': { figure: 'ratio', most: 5 },
  album: { figure: 'ratio', most: 2 },
  artist: { figure: 'ratio', most: 2 },
  show: { figure: 'ratio', most: 2 },
  episode: { figure: 'ratio', most: 2 },
  audiobook: { figure: 'ratio', most: 2 },
  chapter: { figure: 'ratio', most: 2 },
  'one playlist': { figure: 'ratio', most: 2 },
  'album tracks': { figure: 'ratio', most: 5 },
  'artist albums': { figure: 'ratio', most: 5 },
  'show episodes': { figure: 'ratio', most: 5 },
  'saved albums': { figure: 'ratio', most: 5 },
  'saved shows': { figure: 'ratio', most: 5 },
  'saved episodes': { figure: 'ratio', most: 5 },
  'followed artists': { figure: 'ratio', most: 5 },
  'top, one at a time': { figure: 'p99_ms', most: 10 },
  recommendations: { figure: 'p99_ms', most: 15 },
  player: { figure: 'ratio', most: 2.5 },
  'player command': { figure: 'p50_ms', most: 1.5, engine: 'sqlite' },
  search: { figure: 'p99_ms', most: 10 },
  'save 50 tracks': { figure: 'p50_ms', most: 3 },
  'insert in the middle': { figure: 'p50_ms', most: 3 },
  // 0.8 of the bare server's throughput.
  'range of a file': { figure: 'ratio', most: 1.25 },
  'analysis of 4 minutes': { figure: 'seconds', most: 4.8 },
  // What a thread adds to the process.
  'analysis of 15 minutes': { figure: 'rss_mb', most: 250 },
  import: { figure: 'seconds', most: 10 },
  'scan, first': { figure: 'seconds', most: 100 },
  'memory, first scan': { figure: 'rss_mb', most: 300 },
  'scan, unchanged': { figure: 'seconds', most: 3 },
  'reads during a scan': { figure: 'ratio', most: 2 },
  'cover, 640 of 3,000 pixels': { figure: 'p50_ms', most: 30 },
  'first start': { figure: 'seconds', most: 1 },
  'next start': { figure: 'seconds', most: 1 },
  'memory, first start': { figure: 'rss_mb', most: 150 },
  'memory, next start': { figure: 'rss_mb', most: 150 },
}

/** The bar of a row on an engine, if there is one. */
export function barOf(name: string, engine: Engine): Bar | undefined {
  const bar = bars[name]
  return bar?.engine === undefined || bar.engine === engine ? bar : undefined
}
