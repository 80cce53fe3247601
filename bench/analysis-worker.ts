/** Analyses the file it is given in a process of its own, and prints what that took as JSON. */
import { analyseFile } from '../src/audio/analyse-file.ts'

const [path = ''] = process.argv.slice(2)
const before = process.cpuUsage()
const { duration } = await analyseFile(path, { ffmpeg: '' })
const { user, system } = process.cpuUsage(before)
const { maxRSS } = process.resourceUsage()
// Kilobytes of 1,024 bytes, to megabytes of a million.
console.log(
  JSON.stringify({ duration, seconds: (user + system) / 1e6, rss_mb: (maxRSS * 1024) / 1e6 }),
)
