/**
 * A name without the endings that tell of the release, not of the recording: `- Remastered 2011`,
 * `(feat. Somebody)`, `[Deluxe Edition]`. "Live", "Remix", "Acoustic" make another recording and
 * stay.
 */
export function coreName(name: string): string {
  if (name.length > longestName) return name
  const ending = endings.exec(name)
  if (ending === null || ending.index === 0) return name
  const told = ending[0].toLowerCase()
  if (!release.test(told) || otherRecording.test(told)) return name
  return coreName(name.slice(0, ending.index))
}

const longestName = 300
/** The last ` (…)`, ` […]` or ` - …` of a name. */
const endings = /\s+(?:\([^()]*\)|\[[^[\]]*\]|[-\u2013] (?:(?! [-\u2013] )[^()[\]])*)\s*$/
const release =
  /\b(remaster(ed)?|feat|ft|featuring|with|from|deluxe|expanded|anniversary|edition|mono|stereo|original mix|\d{4} mix|album version|single version|radio edit|bonus track)\b/
const otherRecording =
  /\b(live|acoustic|remix|instrumental|karaoke|cover|tribute|demo|orchestral)\b/
