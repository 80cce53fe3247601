import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../src/db/engine-of.ts'
import { analysisRows } from './analysis-rows.ts'
import { catalogWorld } from './catalog-world.ts'
import { demoRows, demoWorld } from './demo-world.ts'
import { familyRows } from './family-rows.ts'
import { importRows, memoryRows } from './import-rows.ts'
import type { Measurement } from './measurement.ts'
import { note } from './note.ts'
import type { Options } from './options.ts'
import type { MakePlace } from './place.ts'
import { readRows } from './read-rows.ts'
import { type Row, toRow } from './row.ts'
import { searchRows } from './search-rows.ts'
import { songFile } from './songs.ts'
import { streamRows } from './stream-rows.ts'
import { streamWorld } from './stream-world.ts'
import { writeRows } from './write-rows.ts'

const catalogRows = [
  ...importRows,
  ...readRows,
  ...searchRows,
  ...familyRows,
  ...writeRows,
  ...memoryRows,
]

/** All rows of one engine that were asked for. A world nobody asked a row of is not built. */
export async function* measure(
  engine: Engine,
  make: MakePlace,
  options: Options,
): AsyncGenerator<Row> {
  const isWanted = ({ name }: { name: string }) =>
    options.only.length === 0 || options.only.some((part) => name.includes(part))
  const demo = demoRows.filter(isWanted)
  const catalog = catalogRows.filter(isWanted)
  const rows = { engine, options }
  if (demo.length > 0) yield* run(rows, demo, await demoWorld(make))
  // It has nothing to do with the database.
  const analysis = engine === 'sqlite' ? analysisRows.filter(isWanted) : []
  if (analysis.length > 0) yield* run(rows, analysis, undefined)
  const streams = streamRows.filter(isWanted)
  if (streams.length > 0) {
    await using world = await streamWorld(make)
    yield* run(rows, streams, world)
  }
  if (catalog.length === 0) return
  const folder = await mkdtemp(join(tmpdir(), 'songs-'))
  try {
    const file = await songFile(folder, options.songs)
    if (!file.isReal) note('\n*** made-up songs: TidyTuesday is not beside the project ***\n')
    await using world = await catalogWorld(make, file, familyRows.some(isWanted))
    yield* run(rows, catalog, world)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A measurement that fails becomes a row without figures: the others are still worth having. */
async function* run<World>(
  { engine, options }: { engine: Engine; options: Options },
  measurements: readonly Measurement<World>[],
  world: World,
): AsyncGenerator<Row> {
  for (const { name, run: figures } of measurements) {
    try {
      yield toRow(name, engine, await figures(world, options))
    } catch (error) {
      note(`${name} failed: ${error instanceof Error ? error.message : String(error)}`)
      yield toRow(name, engine, {})
    }
  }
}
