import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const hasProc = existsSync('/proc/self/stat')
const ticksPerSecond = hasProc ? Number(execFileSync('getconf', ['CLK_TCK'])) : 0

/** CPU time a process has used so far, all threads, user and system, in microseconds. */
export function cpuMicroseconds(pid: number): number {
  if (!hasProc) return cpuFromPs(pid)
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  // The second field is the command in parentheses and may hold spaces: count from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1e6
}

/** Memory of a process that is in RAM now, in megabytes of a million bytes; 0 once it has ended. */
export function residentMegabytes(pid: number): number {
  if (!hasProc) return (Number(ps(pid, 'rss=')) * 1024) / 1e6
  const status = readFileSync(`/proc/${pid}/status`, 'latin1')
  return (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024) / 1e6
}

/** `ps` writes `[[days-]hours:]minutes:seconds`, with hundredths where the system has them. */
function cpuFromPs(pid: number): number {
  const [clock = '', days = '0'] = ps(pid, 'time=').split('-').reverse()
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return (Number(days) * 86_400 + seconds) * 1e6
}

const ps = (pid: number, column: string) =>
  execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim()
