import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { analyseFile } from '../audio/analyse-file.ts'
import { toDocument, toFeatures } from './document.ts'
import type { Job, Outcome } from './job.ts'

/** A thread that analyses one file after the other. */

// On Linux this is the priority of the thread, elsewhere it would be that of the whole server.
if (process.platform === 'linux') setPriority(10)

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await outcomeOf(job))
})

async function outcomeOf(job: Job): Promise<Outcome> {
  const start = performance.now()
  try {
    const sound = await analyseFile(job.path, job)
    const seconds = (performance.now() - start) / 1000
    const words = sound.fingerprint
    return {
      found: {
        document: toDocument(sound, { seconds, now: job.now }),
        features: toFeatures(sound),
        fingerprint: Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString(
          'base64',
        ),
      },
    }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
