import { type Browser, chromium } from 'playwright-core'
import { ensureChromium } from '../../../scripts/ensure-chromium.ts'
import { publicHosts } from '../../../src/http/tls/hosts.ts'
import type { Tls } from './tls-of.ts'

/** The machine's Chromium, or why there is none. */
export function findChromium(): { path: string | undefined; missing: string | false } {
  try {
    return { path: ensureChromium(), missing: false }
  } catch (error) {
    return { path: undefined, missing: error instanceof Error ? error.message : String(error) }
  }
}

/** A browser for which the public names lead to a server here, every other one to nowhere. */
export function launchAt(path: string, tls: Tls): Promise<Browser> {
  const rules = [
    ...publicHosts.map((host) => `MAP ${host} 127.0.0.1:${tls.port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ]
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--ignore-certificate-errors-spki-list=${tls.publicKeyHash}`,
      `--host-resolver-rules=${rules.join(',')}`,
    ],
  })
}
