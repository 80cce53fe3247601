import { type Browser, chromium } from 'playwright-core'
import { publicHosts } from '../../../src/http/tls/hosts.ts'
import { quiet } from '../../support/chromium.ts'
import type { Tls } from './tls-of.ts'

/** A browser for which the public names lead to a server here, every other one to nowhere. */
export function launchAt(path: string, tls: Tls): Promise<Browser> {
  const rules = [
    ...publicHosts.map((host) => `MAP ${host} 127.0.0.1:${tls.port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ]
  return chromium.launch({
    executablePath: path,
    args: [
      ...quiet,
      `--ignore-certificate-errors-spki-list=${tls.publicKeyHash}`,
      `--host-resolver-rules=${rules.join(',')}`,
    ],
  })
}
