import { everything } from './engine.ts'

/** What one process tells the others: who it is, and a topic a line. */
export function toAnnouncement(sender: string, topics: readonly string[]): string {
  const listed = topics.join('\n')
  return `${sender}\n${Buffer.byteLength(listed) > maxBytes ? everything : listed}`
}

/** The topics of an announcement; none when it is our own. */
export function heardIn(announcement: string, self: string): string[] {
  const [sender, ...topics] = announcement.split('\n')
  return sender === self ? [] : topics
}

/** NOTIFY carries 8,000 bytes at most; a transaction that touched more says "everything". */
const maxBytes = 7_000
