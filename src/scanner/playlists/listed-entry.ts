import { ScanError } from '../scan-error.ts'

/** An entry as a file lists it; '' and 0 stand for what it does not say. */
export type ListedEntry = {
  /** Paths and addresses where it is, in order of preference. */
  locations: string[]
  /** Names that others have for it: URIs. */
  identifiers: string[]
  title: string
  artist: string
  album: string
  durationMs: number
  addedAt?: number
}

/** What a playlist file holds; the name is '' when it has none. */
export type PlaylistFile = { name: string; description: string; entries: ListedEntry[] }

/** An entry of which only some is said. */
export const entry = (known: Partial<ListedEntry>): ListedEntry => ({
  locations: [],
  identifiers: [],
  title: '',
  artist: '',
  album: '',
  durationMs: 0,
  ...known,
})

/** Why a playlist is refused, and in which line. */
export class PlaylistError extends ScanError {
  readonly line: number

  constructor(reason: string, line = 0, options?: ErrorOptions) {
    super(line > 0 ? `${reason}_in_line_${line}` : reason, options)
    this.line = line
  }
}
