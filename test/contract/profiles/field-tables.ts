import type { AccessProfile } from '../../../src/model/access.ts'

const linked = ['external_urls', 'href', 'id', 'type', 'uri']
const track = [
  ...linked,
  'artists',
  'available_markets',
  'disc_number',
  'duration_ms',
  'explicit',
  'is_local',
  'name',
  'preview_url',
  'track_number',
]
const fullTrack = [...track, 'album', 'external_ids', 'popularity']
const relinked = [...fullTrack, 'is_playable', 'linked_from'].filter(
  (name) => name !== 'available_markets',
)
const album = [
  ...linked,
  'album_type',
  'artists',
  'available_markets',
  'images',
  'name',
  'release_date',
  'release_date_precision',
  'total_tracks',
]
const spoken = [
  ...linked,
  'available_markets',
  'copyrights',
  'description',
  'explicit',
  'html_description',
  'images',
  'languages',
  'media_type',
  'name',
  'publisher',
]
const show = [...spoken, 'is_externally_hosted', 'total_episodes']
const audiobook = [...spoken, 'authors', 'edition', 'narrators', 'total_chapters']
const spokenPart = [
  ...linked,
  'audio_preview_url',
  'description',
  'duration_ms',
  'explicit',
  'html_description',
  'images',
  'is_playable',
  'languages',
  'name',
  'release_date',
  'release_date_precision',
  'resume_point',
]
const episode = [...spokenPart, 'is_externally_hosted', 'language']
const chapter = [...spokenPart, 'available_markets', 'chapter_number']
const user = [...linked, 'display_name', 'followers', 'images']
const playlist = [
  ...linked,
  'collaborative',
  'description',
  'images',
  'name',
  'owner',
  'primary_color',
  'public',
  'snapshot_id',
  'tracks',
]
const entry = ['added_at', 'added_by', 'is_local', 'primary_color', 'track', 'video_thumbnail']
const inList = ['episode', 'track']

/** Every kind of object with the fields a classic answer has (web-api reference, section 1). */
export const classicFields = {
  'simplified track': track,
  track: fullTrack,
  'track in a market': relinked,
  'track in a playlist': [...fullTrack, ...inList],
  'local track': [...fullTrack, ...inList],
  'simplified album': album,
  'album of an artist': [...album, 'album_group'],
  album: [...album, 'tracks', 'copyrights', 'external_ids', 'genres', 'label', 'popularity'],
  'simplified artist': [...linked, 'name'],
  artist: [...linked, 'followers', 'genres', 'images', 'name', 'popularity'],
  'simplified show': show,
  show: [...show, 'episodes'],
  'simplified audiobook': audiobook,
  audiobook: [...audiobook, 'chapters'],
  'simplified episode': episode,
  episode: [...episode, 'show'],
  'simplified chapter': chapter,
  chapter: [...chapter, 'audiobook'],
  'current user': [...user, 'account_id', 'country', 'email', 'explicit_content', 'product'],
  'user who added': linked,
  owner: [...linked, 'display_name'],
  'simplified playlist': playlist,
  playlist: [...playlist, 'followers'],
  'new playlist': [...playlist, 'followers'],
  "somebody else's playlist": [...playlist, 'followers'],
  entry,
  'saved track': ['added_at', 'track'],
  'saved album': ['added_at', 'album'],
  'saved episode': ['added_at', 'episode'],
  'saved show': ['added_at', 'show'],
} as const

export type Kind = keyof typeof classicFields

const trackLost = ['available_markets', 'linked_from', 'popularity']
const albumLost = ['available_markets']
const spokenLost = ['available_markets', 'publisher']

/** What development mode leaves out (section 11, item 4). */
const lostInDevelopment: Partial<Record<Kind, readonly string[]>> = {
  'simplified track': trackLost,
  track: trackLost,
  'track in a market': trackLost,
  'track in a playlist': trackLost,
  'local track': trackLost,
  'simplified album': albumLost,
  'album of an artist': [...albumLost, 'album_group'],
  album: [...albumLost, 'label', 'popularity'],
  artist: ['followers', 'popularity'],
  'simplified show': spokenLost,
  show: spokenLost,
  'simplified audiobook': spokenLost,
  audiobook: spokenLost,
  'simplified chapter': ['available_markets'],
  chapter: ['available_markets'],
  'current user': ['country', 'email', 'explicit_content', 'followers', 'product'],
  'simplified playlist': ['tracks'],
  playlist: ['tracks'],
  'new playlist': ['tracks'],
  "somebody else's playlist": ['tracks'],
  entry: ['track'],
}

/** The names of 2026 (section 11, item 5); the items of others' lists are not shown (item 6). */
const namesOf2026: Partial<Record<Kind, readonly string[]>> = {
  'simplified playlist': ['items'],
  playlist: ['items'],
  'new playlist': ['items'],
  entry: ['item'],
}

/** The fields of an object as a profile shows it. */
export function fieldsOf(profile: AccessProfile, kind: Kind): string[] {
  const classic: string[] = [...classicFields[kind]]
  if (profile === 'both') {
    const others = kind === "somebody else's playlist" ? ['items'] : (namesOf2026[kind] ?? [])
    return [...classic, ...others].sort()
  }
  if (profile !== 'development') return classic.sort()
  const lost = lostInDevelopment[kind] ?? []
  return [...classic.filter((name) => !lost.includes(name)), ...(namesOf2026[kind] ?? [])].sort()
}
