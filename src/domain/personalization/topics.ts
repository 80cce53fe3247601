/** Touched by every play of a user that is added to their history. */
export const historyTopic = (userId: string) => `history:${userId}`
