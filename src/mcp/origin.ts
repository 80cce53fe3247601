import { isIP } from 'node:net'
import type { Config } from '../config-keys.ts'

/**
 * Whether a request may come from where it says it does. A page of another site can make a browser
 * believe that a name of its own is this machine (DNS rebinding): so the name that was asked for has
 * to be one of ours. Numbers cannot be rebound, and names without a dot are nobody's on the internet.
 */
export function isOurs(
  { host, origin }: { host?: string | undefined; origin?: string | undefined },
  config: Pick<Config, 'host' | 'public_url' | 'accounts_url'>,
): boolean {
  const asked = hostname(`http://${host ?? ''}`)
  const ours = [config.public_url, config.accounts_url, `http://${config.host}`].map(hostname)
  if (asked === undefined || !(ours.includes(asked) || isLocalName(asked))) return false
  // Programs send no origin; browsers do, with the name of the page that asks.
  if (origin === undefined) return true
  const asking = hostname(origin)
  if (asking === undefined) return false
  return asking === asked || ours.includes(asking) || isThisMachine(asking)
}

const isLocalName = (name: string) =>
  isThisMachine(name) || isNumber(name) || !name.includes('.') || name.endsWith('.local')

const isThisMachine = (name: string) =>
  name === 'localhost' || name.endsWith('.localhost') || name === '127.0.0.1' || name === '[::1]'

const isNumber = (name: string) => isIP(name.replace(/^\[|\]$/g, '')) > 0

function hostname(url: string): string | undefined {
  const name = URL.canParse(url) ? new URL(url).hostname : ''
  return name === '' ? undefined : name
}
