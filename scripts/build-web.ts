// Builds the pages when a source of theirs is newer than what was built last.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', 'web')
const built = join(root, 'dist', 'index.html')
/** What the pages show or share, and which lies elsewhere. */
const beside = ['docs/clients.md', 'src/lib/redirect-address.ts'].map((path) =>
  join(root, '..', path),
)

if (Math.max(newest(root), ...beside.map(modifiedAt)) > modifiedAt(built)) {
  // Most starts find the pages built, and need none of this.
  const { build } = await import('vite')
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
}

function newest(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true })
  const times = entries
    .filter(({ name }) => name !== 'dist')
    .map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? newest(path) : modifiedAt(path)
    })
  return Math.max(0, ...times)
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
