import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The two that are most of all files a start would open. */
const names = ['kysely', 'typebox', 'typebox/compile', 'typebox/value']

/**
 * Makes one file of each, for `src/loading.js`; what they share is there once. They take their
 * place together, so that no start finds some of them.
 */
export async function bundlePackages(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const folder = join(root, 'node_modules/.cache/reprise-packages')
  const part = `${folder}.part`
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'esnext',
      minify: false,
      outDir: part,
      emptyOutDir: true,
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        input: Object.fromEntries(names.map((name) => [name, name])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  writeFileSync(join(part, 'names.json'), JSON.stringify(names))
  rmSync(folder, { recursive: true, force: true })
  renameSync(part, folder)
}
