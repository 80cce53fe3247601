import { createRequire, registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * Generates a client from an OpenAPI document: `node generate.ts document.json folder`. The
 * generator writes TypeScript through the compiler's programming interface, which TypeScript 7 does
 * not have; it is given that of the version before.
 */
const api = createRequire(import.meta.url).resolve('@ts-morph/common/dist/typescript.js')
registerHooks({
  resolve: (name, context, next) =>
    name === 'typescript'
      ? { url: pathToFileURL(api).href, shortCircuit: true }
      : next(name, context),
})

const [input = '', path = ''] = process.argv.slice(2)
const { createClient } = await import('@hey-api/openapi-ts')
await createClient({
  input,
  output: { path },
  plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
  logs: { level: 'silent' },
})
