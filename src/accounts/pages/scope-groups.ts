import { partnerScopeTexts, type Scope, scopeTexts } from '../../lib/scopes.ts'

/** What the consent page calls a group of scopes, in the order in which they are shown. */
const groups: Record<string, readonly Scope[]> = {
  'Your account': [
    'user-read-private',
    'user-read-email',
    'user-soa-link',
    'user-soa-unlink',
    'soa-manage-entitlements',
    'soa-manage-partner',
    'soa-create-partner',
  ],
  'Your library': ['user-library-read', 'user-library-modify', 'user-top-read'],
  'Your playlists': [
    'playlist-read-private',
    'playlist-read-collaborative',
    'playlist-modify-public',
    'playlist-modify-private',
    'ugc-image-upload',
  ],
  'People and artists you follow': ['user-follow-read', 'user-follow-modify'],
  'What you play': [
    'user-read-recently-played',
    'user-read-currently-playing',
    'user-read-playback-state',
    'user-read-playback-position',
    'user-modify-playback-state',
    'streaming',
    'app-remote-control',
  ],
}

const texts: Record<Scope, string> = { ...scopeTexts, ...partnerScopeTexts }

export type ScopeGroup = { title: string; texts: string[] }

/** The groups that some of the scopes belong to, each with the texts of those. */
export function scopeGroups(scopes: readonly string[]): ScopeGroup[] {
  return Object.entries(groups)
    .map(([title, members]) => ({
      title,
      texts: members.filter((scope) => scopes.includes(scope)).map((scope) => texts[scope]),
    }))
    .filter((group) => group.texts.length > 0)
}
