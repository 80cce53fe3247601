#!/usr/bin/env node
// JavaScript, not TypeScript: with every other source in the compile cache, a start then never loads
// the part of Node that strips types (a tenth of its time and of its memory).
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Beside what npm installed, so that it is the project's own and goes when the packages go.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/reprise', import.meta.url)))

await import('./loading.js')
const { runCommandLine } = await import('./cli/index.ts')
await runCommandLine(process.argv)
