import { entry, type ListedEntry, PlaylistError, type PlaylistFile } from './listed-entry.ts'
import { linesOf, splitName } from './text.ts'

/** Reads PLS: `File1=…`, `Title1=…`, `Length1=…` below `[playlist]`. */
export function parsePls(text: string): PlaylistFile {
  const entries = new Map<number, Partial<ListedEntry>>()
  const lines = linesOf(text).filter((line) => line !== '')
  if (!/^\ufeff?\[playlist\]$/i.test(lines[0] ?? '')) throw new PlaylistError('not_a_pls_file', 1)
  for (const line of lines) {
    const [, field = '', number = '', value = ''] =
      /^(File|Title|Length)(\d+)\s*=\s*(.*)$/i.exec(line) ?? []
    if (field === '') continue
    const known = entries.get(Number(number)) ?? {}
    entries.set(Number(number), { ...known, ...fieldOf(field.toLowerCase(), value) })
  }
  return {
    name: '',
    description: '',
    entries: [...entries]
      .sort(([a], [b]) => a - b)
      .map(([, known]) => entry(known))
      .filter(({ locations }) => locations.length > 0),
  }
}

function fieldOf(field: string, value: string): Partial<ListedEntry> {
  if (field === 'file') return { locations: [value] }
  if (field === 'title') return splitName(value)
  return { durationMs: Math.max(0, Math.round(Number(value) * 1000) || 0) }
}
