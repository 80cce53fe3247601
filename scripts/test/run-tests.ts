import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Totals = { passed: number; failed: number; skipped: number }

export type RunOptions = {
  isolation: 'none' | 'process'
  /** The database every test world uses; without it they use SQLite. */
  databaseUrl?: string
  /** A PostgreSQL for tests that start servers on both engines themselves. */
  postgresUrl?: string
}

/** Runs test files in a process of their own and counts the outcomes. A run that dies is a failure. */
export async function runTests(
  title: string,
  files: string[],
  options: RunOptions,
): Promise<Totals> {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 }
  process.stdout.write(`\n── ${title}: ${files.length} files\n`)
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
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...env,
        ...(options.databaseUrl === undefined ? {} : { TEST_DATABASE_URL: options.databaseUrl }),
        ...(options.postgresUrl === undefined ? {} : { TEST_POSTGRES_URL: options.postgresUrl }),
      },
    },
  )
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
}

function read(file: string): Totals | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
