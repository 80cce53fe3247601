/**
 * Has packages of hundreds of small files loaded from one file each, as the installation made them
 * (`scripts/bundle-packages.ts`): finding and opening the files is what loading such a package costs.
 * Without them, packages load as ever.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const folder = new URL('../node_modules/.cache/reprise-packages/', import.meta.url)
const files = new Map(bundled().map((name) => [name, new URL(`${name}.js`, folder).href]))
if (files.size > 0) {
  registerHooks({
    resolve(specifier, context, next) {
      const url = files.get(specifier)
      return url === undefined
        ? next(specifier, context)
        : { url, format: 'module', shortCircuit: true }
    },
  })
}

/** @returns {string[]} */
function bundled() {
  try {
    return JSON.parse(readFileSync(new URL('names.json', folder), 'utf8'))
  } catch {
    return []
  }
}
