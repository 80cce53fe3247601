/** `npm run bench`: measures, prints, and ends with 0 whatever the figures say. */
import { availableParallelism, loadavg } from 'node:os'
import type { Engine } from '../src/db/engine-of.ts'
import { measure } from './measure.ts'
import { note } from './note.ts'
import { type Options, readOptions, usage } from './options.ts'
import { type MakePlace, placesOn } from './place.ts'
import type { Row } from './row.ts'
import { table } from './table.ts'

const options = readOptions(process.argv.slice(2))
if (options) await bench(options)
else console.log(usage)

async function bench(options: Options): Promise<void> {
  const [load = 0] = loadavg()
  if (load > availableParallelism() / 2) {
    note(`the machine is busy (load ${load.toFixed(1)}): ratios hold, times do not`)
  }
  const rows: Row[] = []
  for (const engine of options.engines) {
    try {
      await using places = await openPlaces(engine)
      for await (const row of measure(engine, places.make, options)) {
        rows.push(row)
        if (options.json) console.log(JSON.stringify(row))
        else note(`${row.engine}: ${row.name}`)
      }
    } catch (error) {
      // What was measured so far is still shown.
      note(`${engine}: ${error instanceof Error ? error.message : String(error)}`)
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
