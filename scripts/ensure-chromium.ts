import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Finds a Chromium for the tests that need a browser: the one `CHROME_PATH` names, else one in a
 * usual place, else the package of a Debian system where we may install it.
 * @returns the path of the program
 * @throws an error that says what to do when there is none
 */
export function ensureChromium(): string {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Error(`CHROME_PATH names ${named}, which does not exist`)
  }
  return installed() ?? installDebianPackage()
}

const installed = () => PLACES.find((path) => existsSync(path))

function installDebianPackage(): string {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'no Chromium found: install one (on Debian and Ubuntu: sudo apt-get install chromium) ' +
        'or set CHROME_PATH to the program',
    )
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args: string[]) => execFileSync('apt-get', args, { env, stdio: 'pipe' })
  aptGet('update')
  aptGet('install', '-y', '--no-install-recommends', 'chromium')
  const path = installed()
  if (path === undefined) throw new Error('the package chromium brought no program we know')
  return path
}

if (import.meta.main) console.log(ensureChromium())
