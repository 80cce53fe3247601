import { invalid } from '../lib/errors.ts'

/** Something that sound can be transcoded to: how it is called, and ffmpeg's options for it. */
export type Format = { name: string; mediaType: string; output: readonly string[] }

const format = (name: string, mediaType: string, ...output: string[]): Format => ({
  name,
  mediaType,
  output,
})

/** The best first, of what every browser but one plays. */
export const formats: readonly Format[] = [
  format('mp3', 'audio/mpeg', '-c:a', 'libmp3lame', '-b:a', '192k', '-f', 'mp3'),
  format('aac', 'audio/aac', '-c:a', 'aac', '-b:a', '192k', '-f', 'adts'),
  format('opus', 'audio/ogg; codecs=opus', '-c:a', 'libopus', '-b:a', '128k', '-f', 'ogg'),
  format('vorbis', 'audio/ogg; codecs=vorbis', '-c:a', 'libvorbis', '-q:a', '5', '-f', 'ogg'),
  format('flac', 'audio/flac', '-c:a', 'flac', '-f', 'flac'),
  format('wav', 'audio/wav', '-c:a', 'pcm_s16le', '-f', 'wav'),
]

const bare = (mediaType: string) => mediaType.split(';')[0]?.trim().toLowerCase() ?? ''

/**
 * What a client gets: what it names, else what it has said that it plays, else the sound as it is.
 * @returns null for the sound as it is
 * @throws 400 for a format nobody knows
 */
export function chooseFormat(
  original: string,
  named: string | undefined,
  accept: string | undefined,
): Format | null {
  if (named !== undefined && named !== 'original') {
    const found = formats.find(({ name }) => name === named)
    if (found === undefined) throw invalid('format')
    return bare(found.mediaType) === bare(original) ? null : found
  }
  const accepted = (accept ?? '*/*').split(',').map(bare)
  const isAccepted = (mediaType: string) =>
    accepted.some((one) => one === '*/*' || one === 'audio/*' || one === bare(mediaType))
  // Whoever names no sound at all, such as a page's address bar, gets the sound as it is.
  if (named === 'original' || !accepted.some((one) => /^(audio|\*)\//.test(one))) return null
  if (isAccepted(original)) return null
  return formats.find(({ mediaType }) => isAccepted(mediaType)) ?? null
}
