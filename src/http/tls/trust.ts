import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import type { Clock } from '../../lib/clock.ts'
import { OperatorError } from '../../lib/operator-error.ts'
import type { RandomBytes } from '../../lib/secret.ts'
import { certificate } from './certificate.ts'
import { localHosts, publicHosts } from './hosts.ts'

/** A private authority and the certificate it vouches for, as they lie in the data folder. */
export type Trust = {
  /** File with the authority's certificate, which clients are told to trust. */
  authorityFile: string
  authority: X509Certificate
  /** The server's certificate with its key, as PEM. */
  server: { cert: string; key: string }
  /** What the server's certificate is for. */
  hosts: string[]
}

export type TrustMeans = { folder: string; clock: Clock; random: RandomBytes }

const dayMs = 86_400_000
/** A server's certificate lives as long as browsers believe one; it is renewed a month before. */
const serverDays = 397
const renewDays = 30
const authorityDays = 3_650

/**
 * The authority and the server's certificate: made when they are missing, renewed when the server's
 * runs out or more hosts are wanted. The authority itself stays, so that clients need to be told once.
 * @param more hosts besides the public ones and this machine's own
 * @throws OperatorError when the authority there is may not vouch for a host that is wanted
 */
export function ensureTrust(means: TrustMeans, more: readonly string[] = []): Trust {
  const files = filesIn(join(means.folder, 'trust'))
  checkHosts(more)
  if (!existsSync(files.authority) || !existsSync(files.authorityKey)) {
    return makeAuthority(means, files, [...publicHosts, ...localHosts, ...more])
  }
  const permitted = readLines(files.hosts)
  const unknown = more.find((host) => !permitted.includes(host))
  if (unknown !== undefined) {
    throw new OperatorError(
      `the authority in ${files.folder} may not vouch for ${unknown}: ` +
        'run "reprise trust --renew" with every --name you need, and trust the new one',
    )
  }
  const now = means.clock.now()
  const isGood =
    existsSync(files.server) &&
    Date.parse(new X509Certificate(readFileSync(files.server)).validTo) > now + renewDays * dayMs
  return isGood ? read(files) : renewServer(means, files, permitted)
}

/** A new authority in place of the one there is; clients have to be told of it. */
export function renewTrust(means: TrustMeans, more: readonly string[] = []): Trust {
  const files = filesIn(join(means.folder, 'trust'))
  checkHosts(more)
  return makeAuthority(means, files, [...publicHosts, ...localHosts, ...more])
}

function checkHosts(hosts: readonly string[]): void {
  const wrong = hosts.find(
    (host) => isIP(host) === 0 && !/^[a-z\d]([a-z\d.-]*[a-z\d])?$/.test(host),
  )
  if (wrong !== undefined) throw new OperatorError(`${JSON.stringify(wrong)} is no host name`)
}

const filesIn = (folder: string) => ({
  folder,
  authority: join(folder, 'authority.pem'),
  authorityKey: join(folder, 'authority.key'),
  server: join(folder, 'server.pem'),
  serverKey: join(folder, 'server.key'),
  hosts: join(folder, 'hosts'),
})

type Files = ReturnType<typeof filesIn>

function makeAuthority(means: TrustMeans, files: Files, hosts: string[]): Trust {
  mkdirSync(files.folder, { recursive: true, mode: 0o700 })
  const { publicKey, privateKey } = newKeys()
  const now = means.clock.now()
  const name = `Reprise ${new Date(now).toISOString().slice(0, 10)}`
  const self = certificate({
    name,
    publicKey,
    issuer: { name, privateKey },
    serial: means.random(16),
    validFromMs: now - dayMs,
    validUntilMs: now + authorityDays * dayMs,
    hosts,
    isAuthority: true,
  })
  write(files.authorityKey, toPem(privateKey), 0o600)
  write(files.authority, self, 0o644)
  write(files.hosts, `${hosts.join('\n')}\n`, 0o644)
  return renewServer(means, files, hosts)
}

function renewServer({ clock, random }: TrustMeans, files: Files, hosts: string[]): Trust {
  const authority = new X509Certificate(readFileSync(files.authority))
  const issuerKey = readFileSync(files.authorityKey, 'utf8')
  const { publicKey, privateKey } = newKeys()
  const now = clock.now()
  const own = certificate({
    name: 'Reprise server',
    publicKey,
    issuer: { name: commonName(authority), privateKey: createPrivateKey(issuerKey) },
    serial: random(16),
    validFromMs: now - dayMs,
    validUntilMs: now + serverDays * dayMs,
    hosts,
    isAuthority: false,
  })
  write(files.serverKey, toPem(privateKey), 0o600)
  write(files.server, own, 0o644)
  return read(files)
}

function read(files: Files): Trust {
  const authority = readFileSync(files.authority, 'utf8')
  return {
    authorityFile: files.authority,
    authority: new X509Certificate(authority),
    server: {
      // The authority is sent along: some clients are told its key and have no copy of it.
      cert: readFileSync(files.server, 'utf8') + authority,
      key: readFileSync(files.serverKey, 'utf8'),
    },
    hosts: readLines(files.hosts),
  }
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

const toPem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()

/** Written beside its place and moved there: a key is never readable by others, nor half there. */
function write(path: string, content: string, mode: number): void {
  const unfinished = `${path}.${process.pid}.part`
  writeFileSync(unfinished, content, { mode })
  renameSync(unfinished, path)
}

const commonName = ({ subject }: X509Certificate) => /CN=(.*)/.exec(subject)?.[1] ?? ''

const readLines = (path: string) => readFileSync(path, 'utf8').split('\n').filter(Boolean)
