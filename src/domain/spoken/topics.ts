/** The topic of what a show consists of, and the key under which that is held. */
export const episodesTopic = (showId: string) => `episodes:${showId}`

/** The topic of how far a user has heard what. */
export const resumeTopic = (userId: string) => `resume:${userId}`
