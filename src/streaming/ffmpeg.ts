import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What is fed to ffmpeg: a file by its name, or bytes. */
export type FfmpegInput = { path: string } | { bytes: Readable }

/** The ffmpeg that the setting names; `auto` looks in PATH. Null when there is none. */
export function findFfmpeg(setting: string, path = process.env.PATH ?? ''): string | null {
  if (setting === 'none') return null
  if (setting !== 'auto') return isProgram(setting) ? setting : null
  return (
    path
      .split(delimiter)
      .map((folder) => join(folder, 'ffmpeg'))
      .find(isProgram) ?? null
  )
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export type Conversion = {
  input: FfmpegInput
  /** Where in the input to begin and end, in milliseconds; -1 for its end. */
  startMs: number
  endMs: number
  /** What to make of it, as ffmpeg's own options. */
  output: readonly string[]
}

/** A running ffmpeg, whose sound comes from its standard output. */
export type Running = {
  stdout: Readable
  /** Resolves when it has ended well. @throws with its last words */
  done: Promise<void>
  kill(): void
}

/** Starts ffmpeg. It reads nothing but its input, and never asks. */
export function runFfmpeg(program: string, conversion: Conversion): Running {
  const { input, startMs, endMs, output } = conversion
  const seek = startMs > 0 ? ['-ss', String(startMs / 1_000)] : []
  const until = endMs >= 0 ? ['-t', String((endMs - startMs) / 1_000)] : []
  const source = 'path' in input ? `file:${input.path}` : 'pipe:0'
  const child = spawn(
    program,
    // Pictures are video streams to ffmpeg: only sound is mapped.
    [
      '-v',
      'error',
      '-nostdin',
      ...seek,
      ...until,
      '-i',
      source,
      '-map',
      '0:a:0',
      '-map_metadata',
      '-1',
      ...output,
      'pipe:1',
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  // A program that ends early breaks the pipe to it; how it ended says more.
  child.stdin.on('error', () => {})
  if ('bytes' in input) void pipeline(input.bytes, child.stdin).catch(() => {})
  else child.stdin.end()
  return { stdout: child.stdout, done: ending(child), kill: () => child.kill('SIGKILL') }
}

async function ending(child: ChildProcess): Promise<void> {
  let words = ''
  child.stderr?.on('data', (data) => {
    words = (words + data).slice(-2_000)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${words.trim()}`)
}
