import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sdkFile } from './package.ts'

type Outcome = { status: 'passed' | 'failed' | 'skipped'; failure: string }

/** What became of the tests, by file below the SDK's `src`, then by title. */
export type Run = {
  outcomes: Map<string, Map<string, Outcome>>
  /** All that vitest said; the only place where it tells why a hook failed. */
  output: string
}

type Credentials = {
  clientId: string
  clientSecret: string
  email: string
  password: string
}

/** Where the server is, which browser logs in (none: those tests fail), and as whom. */
export type Setting = { url: string; chromium: string | undefined; credentials: Credentials }

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Runs every test file the SDK ships, as it was published, with vitest in its own process.
 * @throws when vitest itself fails: a failed test is an outcome, not an error
 */
export async function runShippedTests(setting: Setting): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-sdk-'))
  try {
    const report = join(folder, 'report.json')
    const output = await runVitest(report, setting)
    const text = await readFile(report, 'utf8').catch(() => {
      throw new Error(`vitest wrote no report:\n${output}`)
    })
    return { outcomes: outcomesOf(JSON.parse(text)), output }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function runVitest(report: string, { url, chromium, credentials }: Setting) {
  const vitest = local('../../../node_modules/vitest/vitest.mjs')
  const config = local('./vitest.config.ts')
  const child = spawn(
    process.execPath,
    [
      vitest,
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      // The tests read an image relative to the package.
      cwd: sdkFile(),
      env: {
        ...process.env,
        REPRISE: url,
        CHROME_PATH: chromium,
        INTEGRATION_TESTS_SPOTIFY_CLIENT_ID: credentials.clientId,
        INTEGRATION_TESTS_SPOTIFY_CLIENT_SECRET: credentials.clientSecret,
        INTEGRATION_TESTS_USER_EMAIL: credentials.email,
        INTEGRATION_TESTS_USER_PASSWORD: credentials.password,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const said: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  await once(child, 'close')
  return said.join('')
}

/** The part of vitest's JSON report that is read here. */
type Report = {
  testResults: {
    name: string
    assertionResults: { title: string; status: string; failureMessages: string[] }[]
  }[]
}

function outcomesOf(report: Report): Run['outcomes'] {
  const src = sdkFile('src/')
  return new Map(
    report.testResults.map((file) => [
      file.name.replace(src, ''),
      new Map(
        file.assertionResults.map((result) => [
          result.title,
          { status: statusOf(result.status), failure: result.failureMessages.join('\n') },
        ]),
      ),
    ]),
  )
}

const statusOf = (status: string) =>
  status === 'passed' || status === 'failed' ? status : 'skipped'
