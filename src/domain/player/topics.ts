/** The topic of a user's session: touched by every change of it, and the key it is held under. */
export const playerTopic = (userId: string) => `player:${userId}`

/** The topic of which of a user's devices are connected, and the key they are held under. */
export const devicesTopic = (userId: string) => `devices:${userId}`
