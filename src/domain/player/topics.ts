/** The topic of a user's session: touched by every change of it, and the key it is held under. */
export const playerTopic = (userId: string) => `player:${userId}`
