/** 3:07, 1:02:05 */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours = 0, minutes = 0, rest = 0] = parts
  const tail = String(rest).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** "1 minute 5 of 3 minutes 20", for those who hear the slider. */
export const spokenPosition = (at: number, of: number) => `${spoken(at)} of ${spoken(of)}`

function spoken(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes === 0
    ? `${seconds} seconds`
    : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${seconds % 60}`
}

/** "45 min", "1 hr 20 min" */
export function length(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} hr ${minutes % 60} min`
}

/** The picture whose width is the least that is wide enough. */
export function pictureOf(
  images: readonly { url: string; width: number | null }[] | null | undefined,
  width: number,
): string | undefined {
  const sorted = [...(images ?? [])].sort((a, b) => (a.width ?? 0) - (b.width ?? 0))
  return (sorted.find((image) => (image.width ?? 0) >= width) ?? sorted.at(-1))?.url
}

/** "1 track", "1,200 tracks" */
export const count = (number: number, thing: string) =>
  `${number.toLocaleString()} ${thing}${number === 1 ? '' : 's'}`
