import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Engine } from '../src/db/engine-of.ts'

export type Options = {
  engines: Engine[]
  /** Length of one round under load. */
  seconds: number
  /** Run only the rows whose name contains one of these; all when there are none. */
  only: string[]
  /** Where the TidyTuesday file lies; '' = beside the project, if anywhere. */
  songs: string
  json: boolean
}

export const usage = `npm run bench -- [options]

  --engine sqlite|postgres|both   which database (default: both)
  --seconds N                     length of one round under load (default: 2)
  --only NAME                     only rows whose name contains NAME; may be given several times
  --songs FILE                    the TidyTuesday file, where it is not beside the project
  --json                          one JSON object per row instead of the table
  --help                          this text`

/** Reads the command line; undefined when help was asked for. Throws on anything unknown. */
export function readOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      engine: { type: 'string', default: 'both' },
      seconds: { type: 'string', default: '2' },
      only: { type: 'string', multiple: true, default: [] },
      songs: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const seconds = Number(values.seconds)
  if (!(seconds > 0)) throw new Error('--seconds wants a number above 0')
  const { only, json } = values
  const songs = values.songs === '' ? '' : resolve(values.songs)
  return { engines: enginesOf(values.engine), seconds, only, songs, json }
}

function enginesOf(name: string): Engine[] {
  if (name === 'both') return ['sqlite', 'postgres']
  if (name === 'sqlite' || name === 'postgres') return [name]
  throw new Error('--engine wants sqlite, postgres or both')
}
