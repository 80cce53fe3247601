import { mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { runScan, type ScanOptions } from '../../src/scanner/run-scan.ts'
import type { ScanReport } from '../../src/scanner/scan-report.ts'
import { writeAudio } from './audio-files.ts'
import type { TestWorld } from './world.ts'

/** A folder of music of a test file's own, and scans of it. */
export type Music = {
  path: string
  at(name: string): string
  put(name: string, bytes: Uint8Array): string
  remove(name: string): void
  scan(options?: ScanOptions): Promise<ScanReport>
}

/** Makes an empty folder of music; gone when the file's tests are over. */
export function musicFolder(world: TestWorld): Music {
  const path = mkdtempSync(join(tmpdir(), 'reprise-music-'))
  after(() => rmSync(path, { recursive: true, force: true }))
  let writes = 0
  const at = (name: string) => join(path, name)
  return {
    path,
    at,
    put(name, bytes) {
      mkdirSync(dirname(at(name)), { recursive: true })
      writeAudio(at(name), bytes)
      // A time of its own for every write, however fast they follow each other.
      writes++
      utimesSync(at(name), 1_700_000_000 + writes, 1_700_000_000 + writes)
      return at(name)
    },
    remove: (name) => rmSync(at(name), { recursive: true }),
    scan: (options) => runScan(world, [path], options),
  }
}

/** The sum of a report's outcomes, which is what was read. */
export const outcomesOf = (report: ScanReport): number =>
  report.created +
  report.matched +
  report.updated +
  report.moved +
  report.returned +
  report.duplicate +
  report.unchanged +
  Object.values(report.rejected).reduce((sum, count) => sum + count, 0)
