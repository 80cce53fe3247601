import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/**
 * Lets servers on the same machine go first: this process and its threads, also those that collect
 * its garbage, have a lower priority. A free processor is used as fully as ever.
 */
export function giveWay(): void {
  setPriority(belowNormal)
  // On Linux that was one thread, and those that it starts from now on.
  if (process.platform === 'linux') for (const thread of threads()) lower(thread)
}

/**
 * Keeps this process, and what it starts from now on, off one of its processors, if it has several:
 * a server finds that one free at once, where a lower priority may let it wait for milliseconds
 * (ADR 0109). On Linux, by its program `taskset`.
 */
export function leaveOneProcessor(): void {
  if (process.platform !== 'linux') return
  const [, ...others] = processors()
  if (others.length === 0) return
  try {
    execFileSync('taskset', ['-acp', others.join(), String(process.pid)], { stdio: 'ignore' })
  } catch {
    // It is not installed, or not allowed: reads wait a little longer, as on other systems.
  }
}

/** The numbers of the processors that this process may use, on Linux. */
export function processors(): number[] {
  const status = readFileSync('/proc/self/status', 'utf8')
  const ranges = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1]?.split(',') ?? []
  return ranges.flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  })
}

const threads = () => readdirSync('/proc/self/task').map(Number)

function lower(thread: number): void {
  try {
    setPriority(thread, belowNormal)
  } catch {
    // It has just ended.
  }
}

/** As the systems count it, from -20 to 19. */
const belowNormal = 10
