/**
 * Makes loading the program quick: much of it is finding files. Without this everything loads as ever.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const own = new URL('.', import.meta.url).href
const folder = new URL('../node_modules/.cache/reprise-packages/', import.meta.url)
/** Packages of hundreds of small files, one file each (`scripts/bundle-packages.ts`). */
const packages = new Map(bundled().map((name) => [name, new URL(`${name}.js`, folder).href]))

registerHooks({
  resolve(specifier, context, next) {
    const url = packages.get(specifier)
    if (url !== undefined) return { url, format: 'module', shortCircuit: true }
    const { parentURL: parent } = context
    // Our own sources say exactly where they lie; Node would look for each on the disk, and up to the root.
    if (parent?.startsWith(own) && /^\.{1,2}\/.*\.ts$/.test(specifier)) {
      return {
        url: new URL(specifier, parent).href,
        format: 'module-typescript',
        shortCircuit: true,
      }
    }
    return next(specifier, context)
  },
})

/** @returns {string[]} what the installation made one file of */
function bundled() {
  try {
    return JSON.parse(readFileSync(new URL('names.json', folder), 'utf8'))
  } catch {
    return []
  }
}
