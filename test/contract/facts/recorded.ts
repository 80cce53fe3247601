import { readFileSync } from 'node:fs'

/** What recordings of the public API say about one kind of answer, all of them together. */
export type Recorded = {
  method: string
  /** First part of the path. */
  family: string
  status: number
  /** Every value there was, '' for none. */
  cacheControl: string[]
  vary: string[]
  /** How many of the recordings had an entity tag. */
  tagged: 'all' | 'some' | 'none'
  /** The headers for browsers that all of them had in this form. */
  cors: Record<string, string>
}

/** The table of facts that the project keeps, one kind of answer a line. */
export const recordedTable = new URL('../recorded-headers.ndjson', import.meta.url)

export const readRecorded = (): Recorded[] =>
  readFileSync(recordedTable, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

export const writeRecorded = (recorded: Recorded[]) =>
  recorded.map((one) => `${JSON.stringify(one)}\n`).join('')

type Transcript = { method: string; url: string; status: number; headers: Record<string, string> }

/** @param file recorded request lines and headers, one answer a line */
export function recordedFacts(file: string): Recorded[] {
  const answers = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Transcript => JSON.parse(line))
    .filter(({ url }) => new URL(url).pathname.startsWith('/v1/'))
  const kinds = Map.groupBy(answers, ({ method, url, status }) =>
    [method, new URL(url).pathname.split('/')[2], status].join(' '),
  )
  return [...kinds]
    .map(([kind, alike]): Recorded => {
      const [method = '', family = '', status] = kind.split(' ')
      const headers = alike.map((one) => one.headers)
      const tagged = headers.filter(({ etag }) => etag !== undefined).length
      return {
        method,
        family,
        status: Number(status),
        cacheControl: valuesOf(headers, 'cache-control'),
        vary: valuesOf(headers, 'vary'),
        tagged: tagged === 0 ? 'none' : tagged === headers.length ? 'all' : 'some',
        cors: Object.fromEntries(corsNames.flatMap((name) => common(headers, name))),
      }
    })
    .sort((a, b) => (writeRecorded([a]) < writeRecorded([b]) ? -1 : 1))
}

const corsNames = ['origin', 'credentials', 'methods', 'headers']
  .map((name) => `access-control-allow-${name}`)
  .concat('access-control-max-age')

const valuesOf = (headers: Record<string, string>[], name: string) =>
  [...new Set(headers.map((one) => one[name] ?? ''))].sort()

/** A header that all have with one value. */
function common(headers: Record<string, string>[], name: string): [string, string][] {
  const [value, ...others] = valuesOf(headers, name)
  return value === undefined || value === '' || others.length > 0 ? [] : [[name, value]]
}
