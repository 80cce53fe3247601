import { parentPort } from 'node:worker_threads'
import { type FilesOfRoot, readFiles } from '../phase-2-read-tags.ts'

/** A thread that reads the tags of one batch after the other. */
parentPort?.on('message', async (files: FilesOfRoot[]) => {
  parentPort?.postMessage(await readFiles(files))
})
