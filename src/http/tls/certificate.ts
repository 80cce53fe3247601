import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { isIP, isIPv4 } from 'node:net'
import {
  bits,
  integer,
  octets,
  oid,
  sequence,
  set,
  tagged,
  time,
  utf8,
  wrapped,
  yes,
} from '../../lib/der.ts'

export type CertificateRequest = {
  /** What it is called; shown in the list of trusted authorities. */
  name: string
  /** Whose key it is about. */
  publicKey: KeyObject
  /** Who vouches for it: name and key of the authority. */
  issuer: { name: string; privateKey: KeyObject }
  /** Sixteen random bytes. */
  serial: Uint8Array
  validFromMs: number
  validUntilMs: number
  /** Names and addresses: those a server answers for, or those an authority may vouch for. */
  hosts: readonly string[]
  isAuthority: boolean
}

/**
 * A certificate (RFC 5280) as PEM, signed with ECDSA and SHA-256. An authority's is limited to its
 * hosts by name constraints: whoever gets hold of its key can pretend to be those, and nobody else.
 */
export function certificate(request: CertificateRequest): string {
  const { name, publicKey, issuer, serial, validFromMs, validUntilMs } = request
  const signed = sequence(
    wrapped(0, integer(2)),
    integer(...serial),
    ecdsaWithSha256,
    nameOf(issuer.name),
    sequence(time(validFromMs), time(validUntilMs)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    wrapped(3, sequence(...extensionsOf(request))),
  )
  const whole = sequence(signed, ecdsaWithSha256, bits(sign('sha256', signed, issuer.privateKey)))
  return pem(whole)
}

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'))

const nameOf = (commonName: string) =>
  sequence(
    set(sequence(oid('2.5.4.10'), utf8('Reprise'))),
    set(sequence(oid('2.5.4.3'), utf8(commonName))),
  )

function extensionsOf({ publicKey, issuer, hosts, isAuthority }: CertificateRequest): Buffer[] {
  const keyIds = [
    extension('2.5.29.14', octets(keyId(publicKey))),
    extension('2.5.29.35', sequence(tagged(0, keyId(createPublicKey(issuer.privateKey))))),
  ]
  if (isAuthority) {
    return [
      extension('2.5.29.19', sequence(yes(), integer(0)), true),
      extension('2.5.29.15', bits(Buffer.from([0b0000_0110]), 1), true),
      extension('2.5.29.30', sequence(wrapped(0, ...hosts.map(permitted))), true),
      ...keyIds,
    ]
  }
  return [
    extension('2.5.29.19', sequence(), true),
    extension('2.5.29.15', bits(Buffer.from([0b1000_0000]), 7), true),
    extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', sequence(...hosts.map(generalName))),
    ...keyIds,
  ]
}

const extension = (id: string, value: Buffer, isCritical = false) =>
  sequence(oid(id), ...(isCritical ? [yes()] : []), octets(value))

const generalName = (host: string) =>
  isIP(host) > 0 ? tagged(7, addressBytes(host)) : tagged(2, Buffer.from(host))

/** A name permits itself and what is below it; an address comes with its mask, here all ones. */
function permitted(host: string): Buffer {
  if (isIP(host) === 0) return sequence(tagged(2, Buffer.from(host)))
  const address = addressBytes(host)
  return sequence(tagged(7, Buffer.concat([address, Buffer.alloc(address.length, 0xff)])))
}

/** The bytes of an address; of IPv6 addresses with or without `::`. */
function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number))
  const [head = '', tail = ''] = address.split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const missing = 8 - groups(head).length - groups(tail).length
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)]
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex')
}

/** How certificates name keys: a digest of the key (RFC 5280, 4.2.1.2 asks for no more). */
const keyId = (key: KeyObject) =>
  createHash('sha1')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest()

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
