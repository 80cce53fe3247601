/** `npm run bench`: measures, prints, and ends with 0 whatever the figures say. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../src/db/engine-of.ts'
import { catalogWorld } from './catalog-world.ts'
import { demoRows, demoWorld } from './demo-world.ts'
import { importRows, memoryRows } from './import-rows.ts'
import type { Measurement } from './measurement.ts'
import { type Options, readOptions, usage } from './options.ts'
import { type MakePlace, placesOn } from './place.ts'
import { readRows } from './read-rows.ts'
import { type Row, toRow } from './row.ts'
import { searchRows } from './search-rows.ts'
import { songFile } from './songs.ts'
import { table } from './table.ts'
import { writeRows } from './write-rows.ts'

const catalogRows = [...importRows, ...readRows, ...searchRows, ...writeRows, ...memoryRows]

const options = readOptions(process.argv.slice(2))
if (options) await bench(options)
else console.log(usage)

async function bench(options: Options): Promise<void> {
  const rows: Row[] = []
  for (const engine of options.engines) {
    await using places = await openPlaces(engine)
    for await (const row of measure(engine, places.make, options)) {
      rows.push(row)
      if (options.json) console.log(JSON.stringify(row))
      else note(`${row.engine}: ${row.name}`)
    }
  }
  if (!options.json) console.log(table(rows))
}

async function openPlaces(engine: Engine): Promise<{ make: MakePlace } & AsyncDisposable> {
  if (engine === 'sqlite') {
    return { make: placesOn(engine, ''), async [Symbol.asyncDispose]() {} }
  }
  // Loaded here only: it brings a whole PostgreSQL with it.
  const { startPostgres } = await import('../test/support/postgres.ts')
  const postgres = await startPostgres()
  return { make: placesOn(engine, postgres.url), [Symbol.asyncDispose]: () => postgres.stop() }
}

/** All rows of one engine. A world nobody asked a row of is not built. */
async function* measure(engine: Engine, make: MakePlace, options: Options): AsyncGenerator<Row> {
  const isWanted = ({ name }: { name: string }) => name.includes(options.only)
  const demo = demoRows.filter(isWanted)
  const catalog = catalogRows.filter(isWanted)
  if (demo.length > 0) yield* run(engine, demo, await demoWorld(make), options)
  if (catalog.length === 0) return
  const folder = await mkdtemp(join(tmpdir(), 'songs-'))
  const file = await songFile(folder)
  if (!file.isReal)
    note('\n*** made-up songs: the TidyTuesday file is not beside the project ***\n')
  const world = await catalogWorld(make, file)
  try {
    yield* run(engine, catalog, world, options)
  } finally {
    await world.close()
    await rm(folder, { recursive: true })
  }
}

/** A measurement that fails becomes a row without figures: the others are still worth having. */
async function* run<World>(
  engine: Engine,
  measurements: readonly Measurement<World>[],
  world: World,
  options: Options,
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

/** Progress goes to standard error: standard output is the result. */
function note(text: string): void {
  process.stderr.write(`${text}\n`)
}
