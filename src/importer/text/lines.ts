import { createReadStream } from 'node:fs'
import { decodeUtf7, isUtf7 } from './encoding.ts'
import type { FileFacts } from './file-facts.ts'

/** Some lines of a file, in order. */
export type Lines = {
  /** Number of the first of them; a file starts with line 1. */
  first: number
  lines: string[]
  /** How much of the file has been read by now. */
  bytesRead: number
}

/** A line longer than this is cut: no row and no object is that long, a file without lines is. */
const maxLineLength = 64 * 1024 * 1024

/**
 * Reads a file's lines, some at a time, whatever its encoding and line ends (LF, CR LF or CR).
 * Text that was mangled by UTF-7 is put right.
 */
export async function* readLines(file: FileFacts): AsyncGenerator<Lines> {
  const decoder = new TextDecoder(file.encoding)
  const bytes = createReadStream(file.path, { highWaterMark: 256 * 1024 })
  let rest = ''
  let first = 1
  let bytesRead = 0
  let style: Style | undefined
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    bytesRead += piece.length
    const text = decoder.decode(piece, { stream: true })
    // The first piece decides for the file: a later one may lack what tells it.
    style ??= styleOf(text)
    if (!text.includes(style.end)) {
      if (rest.length < maxLineLength) rest += text
      continue
    }
    const lines = (rest + text).split(style.end)
    rest = lines.pop() ?? ''
    yield { first, lines: lines.map(style.clean), bytesRead }
    first += lines.length
  }
  rest += decoder.decode()
  if (rest !== '') yield { first, lines: [(style ?? styleOf(rest)).clean(rest)], bytesRead }
}

type Style = { end: string; clean: (line: string) => string }

function styleOf(sample: string): Style {
  const end = sample.includes('\r') && !sample.includes('\n') ? '\r' : '\n'
  const chomp = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line)
  return { end, clean: isUtf7(sample) ? (line) => decodeUtf7(chomp(line)) : chomp }
}

/** The first lines of a file, for telling what it is; fewer of them when they are long. */
export async function firstLines(file: FileFacts, most: number): Promise<string[]> {
  const found: string[] = []
  let length = 0
  for await (const { lines } of readLines(file)) {
    for (const line of lines) {
      found.push(line)
      length += line.length
      if (found.length >= most || length > sampleLength) return found
    }
  }
  return found
}

const sampleLength = 1_000_000
