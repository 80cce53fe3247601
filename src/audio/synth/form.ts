export type SectionKind = 'intro' | 'verse' | 'chorus' | 'bridge' | 'outro'

/** One bar's place in the piece. */
export type BarPlace = {
  section: SectionKind
  /** Number of the bar within its section. */
  at: number
  /** How many bars the section has. */
  of: number
  /** Number of the section among those of its kind. */
  round: number
}

/** The sections of a song of the usual form, in bars; a short piece has fewer of them. */
export function formOf(barCount: number): BarPlace[] {
  const bars: BarPlace[] = []
  const rounds = new Map<SectionKind, number>()
  const add = (section: SectionKind, of: number) => {
    const round = rounds.get(section) ?? 0
    rounds.set(section, round + 1)
    for (let at = 0; at < of; at++) bars.push({ section, at, of, round })
  }
  const isLong = barCount >= 24
  if (isLong) add('intro', 4)
  const body = barCount - (isLong ? 4 : 0)
  for (let turn = 0; bars.length < body; turn++) {
    const section = course[turn % course.length] ?? 'verse'
    add(section, Math.min(8, body - bars.length))
  }
  if (isLong) add('outro', 4)
  return bars
}

const course: readonly SectionKind[] = ['verse', 'chorus', 'verse', 'chorus', 'bridge', 'chorus']
