import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import '../../scripts/build-web.ts'

const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url))
const sizeOf = (path: string) => gzipSync(readFileSync(dist + path)).length

/** A file and every script it cannot do without. */
function needed(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found
  found.add(path)
  const text = readFileSync(dist + path, 'utf8')
  for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) {
    needed(`assets/${name}`, found)
  }
  return found
}

const document = readFileSync(`${dist}index.html`, 'utf8')
const first = new Set(
  [...document.matchAll(/"\/(assets\/[\w.-]+\.js)"/g)].flatMap(([, path = '']) => [
    ...needed(path),
  ]),
)
const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + sizeOf(path), 0)

test('the first page is within 30 KB of script, compressed', () => {
  assert.ok(first.size > 0)
  assert.ok(sum(first) <= 30 * 1024, `${sum(first)} bytes`)
})

test('the console adds at most 15 KB to it', () => {
  const names = readdirSync(`${dist}assets`).filter((name) => name.startsWith('console-'))
  const files = names.flatMap((name) => [...needed(`assets/${name}`)])
  const added = new Set(files).difference(first)
  assert.ok(added.size > 1)
  assert.ok(sum(added) <= 15 * 1024, `${sum(added)} bytes`)
})
