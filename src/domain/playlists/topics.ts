/** The topic of a playlist: touched by every change of it, and the key it is held under. */
export const playlistTopic = (id: string) => `playlist:${id}`

/**
 * The topic of what a user follows: touched when they follow or unfollow, and when a playlist they
 * follow changes who may see it. What a playlist holds or is called is not part of it.
 */
export const listingTopic = (userId: string) => `playlists:${userId}`
