import { type Browser, chromium } from 'playwright-core'
import { ensureChromium } from '../../scripts/ensure-chromium.ts'

/** The machine's Chromium, or why tests that need it are skipped. */
export function findChromium(): { path: string | undefined; missing: string | false } {
  try {
    return { path: ensureChromium(), missing: false }
  } catch (error) {
    return { path: undefined, missing: error instanceof Error ? error.message : String(error) }
  }
}

/** What keeps a browser quiet: nothing leaves the machine, nothing is drawn on a card. */
export const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** No name but this machine's is known. */
const flags = [...quiet, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']

/** Starts a browser. @param autoplay whether pages may play without a gesture */
export const startChromium = (path: string, autoplay = true): Promise<Browser> =>
  chromium.launch({
    executablePath: path,
    args: autoplay ? [...flags, '--autoplay-policy=no-user-gesture-required'] : flags,
  })
