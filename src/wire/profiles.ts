import { JsonText } from '../lib/json-text.ts'
import type { AccessProfile } from '../model/access.ts'
import type { View } from './view.ts'

/** The name under which an entry holds what it is about: `track`, in the answers of 2026 `item`. */
export type EntryKey = 'track' | 'item'

/** What becomes of an object's fields. */
type Rule = {
  /** Left out. */
  without?: readonly string[]
  /** Shown with this value, where the object has them. */
  always?: Readonly<Record<string, unknown>>
  /** The names under which a playlist's items are shown. */
  itemsAs?: readonly `${EntryKey}s`[]
}

/** Rules by the `type` that every object of the public API states. */
type Rules = Readonly<Record<string, Rule>>

/** Previews ended for new apps in November 2024, genres of albums soon after (web-api section 1). */
const sinceNovember2024: Rules = {
  track: { always: { preview_url: null } },
  episode: { always: { preview_url: null, audio_preview_url: null } },
  album: { always: { genres: [] } },
}

/**
 * How a profile's answers differ from the classic ones, which show everything: web-api reference,
 * section 11. Chapters are of the type `episode`, and so are episodes in the shape of tracks.
 */
const rulesOf: Readonly<Record<AccessProfile, Rules | null>> = {
  classic: null,
  extended: sinceNovember2024,
  development: {
    track: {
      ...sinceNovember2024.track,
      without: ['available_markets', 'linked_from', 'popularity'],
    },
    album: {
      ...sinceNovember2024.album,
      without: ['album_group', 'available_markets', 'label', 'popularity'],
    },
    artist: { without: ['followers', 'popularity'] },
    show: { without: ['available_markets', 'publisher'] },
    audiobook: { without: ['available_markets', 'publisher'] },
    episode: { ...sinceNovember2024.episode, without: ['available_markets', 'popularity'] },
    user: { without: ['country', 'email', 'explicit_content', 'followers', 'product'] },
    playlist: { itemsAs: ['items'] },
  },
  both: { playlist: { itemsAs: ['items', 'tracks'] } },
}

/**
 * Names the way in which written catalog objects differ from those for anybody, for the keys of
 * caches: views with the same words share texts.
 */
export const variantOf = ({ profile, isExplicitFiltered }: View): string =>
  isExplicitFiltered ? `${textVariant[profile]}clean ` : textVariant[profile]

const textVariant: Readonly<Record<AccessProfile, string>> = {
  classic: '',
  extended: 'extended ',
  development: 'development ',
  // Differs in playlists only, whose texts are not kept.
  both: '',
}

/** The part of a classic answer that a profile shows, under the profile's names. */
export function project<T>(profile: AccessProfile, answer: T): T {
  const rules = rulesOf[profile]
  // The types say what `classic` shows; what other profiles leave out, nobody above reads again.
  return rules === null ? answer : (shown(answer, rules) as T)
}

/** An answer as its view's profile shows it, written. */
export const written = <T>(view: View, answer: T): JsonText<T> =>
  JsonText.of(project(view.profile, answer))

/** Whether a profile shows a field of a type of object. */
export const shows = (profile: AccessProfile, type: string, field: string): boolean =>
  rulesOf[profile]?.[type]?.without?.includes(field) !== true

/**
 * The names under which the entries of a playlist hold their tracks.
 * @param asked what the path of the request calls them
 */
export function entryKeys(profile: AccessProfile, asked: EntryKey): readonly EntryKey[] {
  if (profile === 'both') return ['item', 'track']
  return profile === 'development' ? ['item'] : [asked]
}

function shown(value: unknown, rules: Rules): unknown {
  if (Array.isArray(value)) return value.map((element) => shown(element, rules))
  if (typeof value !== 'object' || value === null) return value
  const { without = [], always = {}, itemsAs } = ruleFor(value, rules)
  const fields: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(value)) {
    if (without.includes(name)) continue
    if (name in always) fields[name] = always[name]
    else if (name === 'tracks' && itemsAs !== undefined) {
      for (const as of itemsAs) fields[as] = addressed(shown(inner, rules), as)
    } else fields[name] = shown(inner, rules)
  }
  return fields
}

const ruleFor = (value: object, rules: Rules): Rule =>
  ('type' in value && typeof value.type === 'string' && rules[value.type]) || {}

/** A playlist's items or the reference to them, with addresses that end in their name. */
function addressed(items: unknown, name: string): unknown {
  const entries = Object.entries(items as object).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.replace(/\/tracks(?=$|\?)/, `/${name}`) : value,
  ])
  return Object.fromEntries(entries)
}
