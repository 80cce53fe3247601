/** A difference from the official document that is meant to be, and why. */
export type Exception = { what: RegExp; why: string }

/**
 * Where we are not what the official document says. C numbers are the contradictions of its own
 * that docs/adr/0046 lists; the wire is what clients live with, so the wire wins over the document.
 */
export const exceptions: Exception[] = [
  {
    what: /query limit is integer 1\.\.50 =20 for integer 0\.\.50 =20$/,
    why: 'the text of the document begins at 1, its schema at 0',
  },
  {
    what: /^get-playlists-(tracks|items): query limit is integer 1\.\.100 /,
    why: 'C1: the service always took 100, and gives 100 without being asked on the older path',
  },
  {
    what: /^(search|get-an-artists-albums): query limit is integer 1\.\.50 =20 for integer 0\.\.10 =5$/,
    why: 'the limits of 2026 are those of development-mode apps',
  },
  {
    what: /^search: query offset is integer 0\.\. =0 for integer 0\.\.1000 =0$/,
    why: 'C11: the cap is on offset and limit together',
  },
  {
    what: /query (offset|position_ms|after|before|volume_percent|\w+_time_signature) is integer \d*\.\.\d*( =0)? for integer( =0|\.\.11| \.\.11)?$/,
    why: 'the document is silent about a range that its text gives, or that goes without saying',
  },
  {
    what: /query (time_range|state) is (string [\w|]+|string)( =medium_term)? for (string|boolean)( =medium_term)?$/,
    why: 'the document lists the values in its text only',
  },
  {
    what: /^(save|remove|follow|unfollow)-[\w-]+: query ids is not required$/,
    why: 'the ids may be in the body instead',
  },
  {
    what: /^(save|remove|check)-library-(items|contains): query uris is not required$/,
    why: 'clients put them into the body, so that is read when the query has none',
  },
  {
    what: /^search: query q is not required$/,
    why: 'the links of the public API say `query`, and clients follow them',
  },
  {
    what: /^get-recommendations: query seed_\w+ is not required$/,
    why: 'all three are marked as required; the text says that one of them is',
  },
  {
    what: /^get-a-list-of-current-users-playlists: no scope playlist-read-collaborative$/,
    why: 'the text of the document asks for it, its list does not',
  },
  {
    what: /^get-the-users-currently-playing-track: no scope user-read-playback-state$/,
    why: 'either of the two scopes will do',
  },
  {
    what: /^(save|remove|check)-library-(items|contains): 400 (status|message)$/,
    why: 'C15: the envelope is left out here and only here',
  },
  {
    what: /: 200 actions\.\w+$/,
    why: 'the wire has them one level deeper, in `disallows`',
  },
  {
    what: /^get-the-users-currently-playing-track: 200 (device|repeat_state|shuffle_state)$/,
    why: 'the document refers to the whole state; the wire never had these here',
  },
]

/** Members of official schemas that no answer holds, by schema; they may be there and be empty. */
export const neverProduced: Exception[] = [
  {
    what: /^FollowersObject\.href null only$/,
    why: 'the document itself says that it is always null',
  },
  {
    what: /^DisallowsObject\.\w+$/,
    why: 'the wire has them one level deeper, in `disallows`',
  },
  {
    what: /^(Simplified)?(Episode|Chapter)Object\.restrictions$|^(Episode|Chapter)RestrictionObject\.reason$/,
    why: 'episodes and chapters that cannot be heard in a market are not shown there at all',
  },
]
