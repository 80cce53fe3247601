import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { type Settings, toConfig } from '../config.ts'
import { makeDataFolder } from '../db/data-folder.ts'
import { publicHosts } from '../http/tls/hosts.ts'
import { ensureTrust, renewTrust, type Trust } from '../http/tls/trust.ts'
import { systemClock } from '../lib/clock.ts'
import { systemRandom } from '../lib/secret.ts'
import { examples } from './examples.ts'
import { print, printJson } from './print.ts'

type Options = { name: string[]; renew?: boolean; json?: boolean }

/** `reprise trust`: an authority of one's own, and how clients are told to believe it. */
export function trustCommand(settings: () => Settings): Command {
  return new Command('trust')
    .description('Make certificates for the public host names, and say how clients trust them')
    .option('--name <host>', 'another name or address the server is reached by', collect, [])
    .option('--renew', 'a new authority in place of the one there is')
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      examples('reprise trust', 'reprise trust --renew --name music.home --name 192.168.1.20'),
    )
    .action(({ name, renew, json }: Options) => {
      const { data: folder, tls_port: port } = toConfig(settings())
      makeDataFolder(folder)
      const means = { folder, clock: systemClock, random: systemRandom }
      const trust = renew === true ? renewTrust(means, name) : ensureTrust(means, name)
      if (json === true) printJson(factsOf(trust))
      else print(describe(trust, port))
    })
}

const collect = (name: string, names: string[]) => [...names, name.toLowerCase()]

const factsOf = ({ authorityFile, authority, hosts }: Trust) => ({
  authority: resolve(authorityFile),
  fingerprint: authority.fingerprint256,
  public_key_hash: publicKeyHash(authority),
  valid_until: new Date(authority.validTo).toISOString(),
  hosts,
})

/** What Chromium's flag asks for. */
const publicKeyHash = ({ publicKey }: Trust['authority']) =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')

function describe(trust: Trust, port: number): string {
  const { authority: file, fingerprint, public_key_hash: hash, valid_until: until } = factsOf(trust)
  const rules = publicHosts.map((host) => `MAP ${host} 127.0.0.1:${port}`).join(',')
  return `
  Authority     ${file}
  Fingerprint   ${fingerprint}
  Good until    ${until.slice(0, 10)}, for these hosts and no others:
                ${trust.hosts.join(' ')}

  1. Start the server with TLS. Clients that know only the names come to port 443:
       reprise serve --tls --tls-port 443

  2. Send the names here, in /etc/hosts of the machine the client runs on (with the
     server's address when that is another machine):
       127.0.0.1 ${publicHosts.join(' ')}

  3. Let the client trust the authority:
       Node                NODE_EXTRA_CA_CERTS=${file}
       Python, requests    REQUESTS_CA_BUNDLE=${file}
       OpenSSL, Go, Ruby   SSL_CERT_FILE=${file}
       curl                curl --cacert ${file} …
       Debian, Ubuntu      cp ${file} /usr/local/share/ca-certificates/reprise.crt && update-ca-certificates
     The two in the middle replace what is trusted otherwise: set them for that client only.

  A browser needs neither 2 nor 3 for a try, with a profile of its own:
       chromium --user-data-dir=/tmp/reprise-browser \\
         --ignore-certificate-errors-spki-list=${hash} \\
         --host-resolver-rules="${rules}"

  The key beside the certificate is readable by you only. Whoever has it can pretend to be the
  hosts above to those who trust it. To undo all this, take back 2 and 3 and delete the folder.

`
}
