import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rate } from '../test/audio/signals/instruments.ts'
import { playPiece } from '../test/audio/signals/pieces.ts'
import { wavOf } from '../test/support/sounds.ts'
import type { Measurement } from './measurement.ts'
import type { Figures } from './row.ts'

const minutes = 4

/** The full analysis of a track: CPU seconds on one core, and the memory of the process. */
export const analysisRows: readonly Measurement<void>[] = [
  { name: `analysis of ${minutes} minutes`, run: analysis },
]

async function analysis(): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'analysis-'))
  try {
    const path = join(folder, 'piece.wav')
    const plan = { seed: 1, style: 'rock', bpm: 124, metre: 4, key: 9, mode: 0 } as const
    await writeFile(path, wavOf(playPiece({ ...plan, seconds: minutes * 60 }).sound, rate))
    const worker = fileURLToPath(new URL('./analysis-worker.ts', import.meta.url))
    const output = execFileSync(process.execPath, [worker, path], { encoding: 'utf8' })
    const { seconds, rss_mb } = JSON.parse(output) as Figures
    return { seconds, rss_mb }
  } finally {
    await rm(folder, { recursive: true })
  }
}
