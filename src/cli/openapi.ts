import { Command } from 'commander'
import { endpoints } from '../api/index.ts'
import { type Settings, toConfig } from '../config.ts'
import { openApiDocument } from '../http/openapi.ts'
import { examples } from './examples.ts'

/** `reprise openapi`: the document that a server with these settings answers under /openapi.json. */
export function openapiCommand(settings: () => Settings): Command {
  return new Command('openapi')
    .description('Print the OpenAPI 3.1 document of the Web API')
    .addHelpText(
      'after',
      examples(
        'reprise openapi > openapi.json',
        'reprise openapi --public-url https://music.example.org',
      ),
    )
    .action(() => {
      const { public_url, accounts_url, host, port } = toConfig(settings())
      const base = public_url.replace(/\/+$/, '') || `http://${host}:${port}`
      const accounts = accounts_url.replace(/\/+$/, '') || base
      const document = openApiDocument(endpoints, { base, accounts })
      process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
    })
}
