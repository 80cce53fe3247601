/**
 * Has the file it is given analysed by a thread, in a process of its own, and prints what that took as
 * JSON: CPU seconds, and the memory that the thread added to the process.
 */
import { AnalysisPool, urgency } from '../src/analysis/pool.ts'

const [path = '', minutes = '0'] = process.argv.slice(2)
const pool = new AnalysisPool(1)
const about = { startMs: 0, endMs: -1, durationMs: Number(minutes) * 60_000, ffmpeg: '', now: 0 }
const before = { cpu: process.cpuUsage(), rss: process.memoryUsage.rss() }
const outcome = await pool.run({ path, ...about }, { urgency: urgency.due })
if ('failure' in outcome) throw new Error(outcome.failure)
const { user, system } = process.cpuUsage(before.cpu)
// Kilobytes of 1,024 bytes, to megabytes of a million.
const most = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ seconds: (user + system) / 1e6, rss_mb: (most - before.rss) / 1e6 }))
await pool.close()
