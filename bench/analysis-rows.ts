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

/** The full analysis of a track by a thread: CPU seconds on one core, and the memory it adds. */
export const analysisRows: readonly Measurement<void>[] = [
  { name: 'analysis of 4 minutes', run: () => analysis(4) },
  { name: 'analysis of 15 minutes', run: () => analysis(15) },
]

async function analysis(minutes: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'analysis-'))
  try {
    const path = join(folder, 'piece.wav')
    const plan = { seed: 1, style: 'rock', bpm: 124, metre: 4, key: 9, mode: 0 } as const
    await writeFile(path, wavOf(playPiece({ ...plan, seconds: minutes * 60 }).sound, rate))
    const worker = fileURLToPath(new URL('./analysis-worker.ts', import.meta.url))
    const output = execFileSync(process.execPath, [worker, path, `${minutes}`], {
      encoding: 'utf8',
    })
    return JSON.parse(output) as Figures
  } finally {
    await rm(folder, { recursive: true })
  }
}
