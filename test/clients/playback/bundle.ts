import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { temporaryFolder } from '../../support/folder.ts'

/** Bundles a page's script with the packages it imports, as they come from npm. */
export async function bundle(source: string): Promise<string> {
  using folder = temporaryFolder()
  const entry = join(folder.path, 'entry.js')
  writeFileSync(entry, source)
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // Packages are found from here, wherever the entry lies.
    resolve: { alias: packages.map((name) => ({ find: name, replacement: `${modules}/${name}` })) },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'page' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

const modules = join(import.meta.dirname, '../../../node_modules')
const packages = [
  'use-spotify-web-playback-sdk',
  'regenerator-runtime',
  'react-spotify-web-playback-sdk',
  'react-spotify-web-playback',
  'react-dom',
  'react',
]
