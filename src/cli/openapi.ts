import { Command } from 'commander'

/** `reprise openapi`: the document that the server answers under /openapi.json. */
export function openapiCommand(): Command {
  return new Command('openapi')
    .description('Print the OpenAPI 3.1 document of the Web API')
    .option('--url <address>', 'server address to state in it', 'http://127.0.0.1:8080')
    .action(async ({ url }: { url: string }) => {
      const [{ endpoints }, { openApiDocument }] = await Promise.all([
        import('../api/index.ts'),
        import('../http/openapi.ts'),
      ])
      process.stdout.write(`${JSON.stringify(openApiDocument(endpoints, url), null, 2)}\n`)
    })
}
