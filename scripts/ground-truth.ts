import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type Estimate,
  estimate,
  PieceScores,
  type Result,
  scoreOnsets,
  scorePieces,
  scoreSections,
} from '../test/audio/ground-truth.ts'
import { heldOut, piecesOf, type SoundSet, tuned } from '../test/audio/sound-sets.ts'
import { otherTools } from './other-tools.ts'

/**
 * Runs the ground-truth suite and writes its table into docs/audio-analysis.md; with `--compare` the
 * table beside other programs instead. Fails when the tuned set is below a bar.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { compare: { type: 'boolean', default: false } },
})
const pieces = Number(positionals[0] ?? (values.compare ? 36 : 144))
/** What other programs are compared by. */
const columns = [
  'tempo, percussive',
  'tempo with octave, percussive',
  'beats, percussive',
  'tempo, soft',
  'tempo with octave, soft',
  'beats, soft',
  'key',
]

if (values.compare) compareTools()
else scoreSets()

function scoreSets(): void {
  const [ours, others] = [tuned, heldOut].map((set) => [
    ...scorePieces(piecesOf(set, pieces, 32)),
    ...scoreOnsets(set, 12),
    ...scoreSections(set, 20),
  ]) as [Result[], Result[]]
  const rows = ours.map(({ name, value, sounds, bar }) => {
    const other = others.find((result) => result.name === name)
    return [name, figure(value), bar?.toFixed(2) ?? '–', figure(other?.value), `${sounds}`]
  })
  writeTable('ground truth', ['measure', tuned.name, 'bar', heldOut.name, 'sounds'], rows)
  process.exitCode = ours.every(({ value, bar }) => bar === null || value >= bar) ? 0 : 1
}

function compareTools(): void {
  const folder = mkdtempSync(join(tmpdir(), 'compare-'))
  const rows: string[][] = []
  try {
    const reprise = { name: 'Reprise', from: 'here', open: () => estimate }
    for (const { name, from, open } of [reprise, ...otherTools]) {
      const estimator = open(folder)
      if (estimator === undefined) process.stderr.write(`${name} is not installed (${from})\n`)
      else for (const set of [tuned, heldOut]) rows.push(toolRow(name, set, estimator))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  writeTable('other tools', ['', 'pieces', ...columns], rows)
}

function toolRow(name: string, set: SoundSet, hear: (sound: Float32Array) => Estimate): string[] {
  const scores = new PieceScores()
  for (const piece of piecesOf(set, pieces, 24)) scores.add(piece, hear(piece.sound))
  const results = scores.results()
  process.stderr.write(`${name}, ${set.name}: done\n`)
  return [
    name,
    set.name,
    ...columns.map((column) => figure(results.find((result) => result.name === column)?.value)),
  ]
}

function figure(value: number | undefined): string {
  return value?.toFixed(3) ?? '–'
}

/** Puts a table between the marks of its name. */
function writeTable(name: string, head: string[], rows: string[][]): void {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const table = [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
  const page = new URL('../docs/audio-analysis.md', import.meta.url)
  const text = readFileSync(page, 'utf8')
  const [first, last] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`]
  const [before = '', rest = ''] = text.split(first)
  const [, after = ''] = rest.split(last)
  writeFileSync(page, `${before}${first}${table}\n${last}${after}`)
  process.stdout.write(`${table}\n`)
}
