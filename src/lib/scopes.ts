/** The scopes any app may ask for (web-api reference, section 8) and what each lets an app do. */
export const scopeTexts = {
  'user-read-private': 'See your country and the kind of account you have',
  'user-read-email': 'See your e-mail address',
  'user-library-read': 'See what you have saved',
  'user-library-modify': 'Save things for you and remove them',
  'user-top-read': 'See the artists and tracks you play most',
  'playlist-read-private': 'See your private playlists',
  'playlist-read-collaborative': 'See the playlists you edit with others',
  'playlist-modify-public': 'Create, change and follow public playlists for you',
  'playlist-modify-private': 'Create, change and follow private playlists for you',
  'ugc-image-upload': 'Upload cover images for your playlists',
  'user-follow-read': 'See whom you follow',
  'user-follow-modify': 'Follow and unfollow artists and people for you',
  'user-read-recently-played': 'See what you played lately',
  'user-read-currently-playing': 'See what is playing right now',
  'user-read-playback-state': 'See your devices and what each of them plays',
  'user-read-playback-position': 'See where you stopped in episodes and audiobooks',
  'user-modify-playback-state': 'Start, stop and change what your devices play',
  streaming: 'Play music as one of your devices',
  'app-remote-control': 'Talk to the player on this device',
} as const

/** Scopes of partners' account linking: known names, which guard nothing here. */
export const partnerScopeTexts = {
  'user-soa-link': 'Link your account with a partner',
  'user-soa-unlink': 'Undo the link of your account with a partner',
  'soa-manage-entitlements': "Manage what a partner's link lets you do",
  'soa-manage-partner': 'Manage a partner',
  'soa-create-partner': 'Register a partner',
} as const

type PublicScope = keyof typeof scopeTexts
type PartnerScope = keyof typeof partnerScopeTexts
export type Scope = PublicScope | PartnerScope

export const publicScopes = Object.keys(scopeTexts) as PublicScope[]

export const isScope = (name: string): name is Scope =>
  Object.hasOwn(scopeTexts, name) || Object.hasOwn(partnerScopeTexts, name)

/** The scopes of a space separated list, each once, in the order they were named. */
export const splitScopes = (text: string): string[] => [
  ...new Set(text.split(' ').filter((name) => name !== '')),
]
