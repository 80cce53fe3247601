import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chunk } from '../../src/lib/chunk.ts'

export type Totals = { passed: number; failed: number; skipped: number }

export type RunOptions = {
  isolation: 'none' | 'process'
  /** The database every test world uses; without it they use SQLite. */
  databaseUrl?: string
  /** A PostgreSQL for tests that start servers on both engines themselves. */
  postgresUrl?: string
}

/**
 * Files that share a process at most: what they open stays open until all are through, and memory
 * and the connections of a database are finite.
 */
const groupSize = 20

/** Runs test files and counts the outcomes. A run that dies is a failure. */
export async function runTests(
  title: string,
  files: string[],
  options: RunOptions,
): Promise<Totals> {
  const totals: Totals = { passed: 0, failed: 0, skipped: 0 }
  if (files.length === 0) return totals
  process.stdout.write(`\n── ${title}: ${files.length} files\n`)
  const size = options.isolation === 'none' ? groupSize : files.length
  const groups = chunk(files, size)
  const work = async () => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      const { passed, failed, skipped } = await runGroup(group, options)
      totals.passed += passed
      totals.failed += failed
      totals.skipped += skipped
    }
  }
  // Two at a time, which is what the smallest machine has processors for; in one database they would
  // meet each other's schemas as these come and go.
  const together = options.databaseUrl === undefined ? 2 : 1
  await Promise.all(Array.from({ length: together }, work))
  return totals
}

async function runGroup(files: string[], options: RunOptions): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), 'reprise-totals-'))
  const report = join(folder, 'totals.json')
  const exitCode = await run(files, report, options)
  const totals = read(report) ?? { passed: 0, failed: 1, skipped: 0 }
  rmSync(folder, { recursive: true, force: true })
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}

function run(files: string[], report: string, options: RunOptions): Promise<number> {
  const { TEST_DATABASE_URL: _, ...env } = process.env
  const child = spawn(
    process.execPath,
    [
      '--test',
      `--test-isolation=${options.isolation}`,
      '--test-concurrency=1',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/test/totals-reporter.ts',
      `--test-reporter-destination=${report}`,
      ...files,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        ...(options.databaseUrl === undefined ? {} : { TEST_DATABASE_URL: options.databaseUrl }),
        ...(options.postgresUrl === undefined ? {} : { TEST_POSTGRES_URL: options.postgresUrl }),
      },
    },
  )
  // Shown whole when it is through, so that what runs beside it does not stand between its lines.
  const output: Buffer[] = []
  child.stdout.on('data', (data) => output.push(data))
  child.stderr.on('data', (data) => output.push(data))
  return new Promise((resolve) =>
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(output))
      resolve(code ?? 1)
    }),
  )
}

function read(file: string): Totals | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
